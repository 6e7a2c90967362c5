import { define } from '../base/define-once.js'
import { CustomerLicenseStatus } from './customer-license-status.js'

define('lmp-customer-license-status', CustomerLicenseStatus)

export { CustomerLicenseStatus }
