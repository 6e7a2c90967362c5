export { renderDashboard } from './render-dashboard.js'
export { renderWidget } from './render-widget.js'
export type { ServerOptions } from './options.js'
export { styleSheet, styleSources } from './style-sheet.js'
