import { define } from '../base/define-once.js'
import { UsageReportStatus } from './usage-report-status.js'

define('lmp-usage-report-status', UsageReportStatus)

export { UsageReportStatus }
