import { showTiles } from '../../pages/floor-tiles-page.js'
import { shoelaceKit } from './shoelace-kit.js'

showTiles(shoelaceKit)
