import type { Plot } from '../../pages/floor-acquisition.js'
import { html } from '../../pages/dom.js'
import { showPage } from '../../pages/floor-page.js'
import { barChart } from '../chart-js.js'
import { shoelaceKit } from './shoelace-kit.js'

function chartJsPlot(): Plot {
  const canvas = html('canvas')
  let chart: ReturnType<typeof barChart> | undefined
  return {
    element: html('div', { class: 'plot whole', role: 'img' }, canvas),
    show(data) {
      chart ??= barChart(canvas)
      chart.show(data)
    },
  }
}

showPage(chartJsPlot(), shoelaceKit)
