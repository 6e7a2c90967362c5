import { define } from '../base/define-once.js'
import { PartnerLicenseStatus } from './partner-license-status.js'

define('lmp-partner-license-status', PartnerLicenseStatus)

export { PartnerLicenseStatus }
