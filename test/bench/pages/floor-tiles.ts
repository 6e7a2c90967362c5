import { showTiles } from './floor-tiles-page.js'

showTiles()
