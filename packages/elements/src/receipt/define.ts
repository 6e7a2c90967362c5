import { define } from '../base/define-once.js'
import { putIntoWidgets } from './into-widgets.js'
import { receiptOf, type ReceiptData } from './read-receipt.js'
import { Receipt } from './receipt.js'

define('lmp-receipt', Receipt)
putIntoWidgets()

export { Receipt, receiptOf, type ReceiptData }
