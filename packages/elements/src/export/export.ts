/** What a widget shows, as files. A page that does not import this pays nothing for it. */
export { chartToPNG, chartToSVG } from './chart-image.js'
export { toCSV } from './to-csv.js'
export { receiptOf, type ReceiptData } from '../receipt/read-receipt.js'
