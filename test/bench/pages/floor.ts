import { showPage } from './floor-page.js'
import { svgPlot } from './floor-plot.js'

showPage(svgPlot())
