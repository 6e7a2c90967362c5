import { isAnswer } from '@lmp-widgets/data-adapter/schema/partner-license-status.js'
import { LicenseStatusElement } from '../views/license-status-element.js'

/**
 * How many partners have licenses in each status; one partner can be in several.
 * @accessibility A list that its heading names; each number is a link named by its status: "Expired, 391".
 * @accessibility Each status has a shape besides its colour; the bar above the list is a picture of it and is not read.
 * @accessibility There are no percentages, since one partner can be in several statuses.
 */
export class PartnerLicenseStatus extends LicenseStatusElement<'partner-license-status'> {
  static override readonly widget = 'partner-license-status'
  static override readonly heading = 'Partner license status'
  static override readonly validate = isAnswer
}

declare global {
  interface HTMLElementTagNameMap {
    'lmp-partner-license-status': PartnerLicenseStatus
  }
}
