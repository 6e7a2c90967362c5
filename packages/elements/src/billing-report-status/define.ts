import { define } from '../base/define-once.js'
import { BillingReportStatus } from './billing-report-status.js'

define('lmp-billing-report-status', BillingReportStatus)

export { BillingReportStatus }
