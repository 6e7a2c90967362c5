import { isAnswer } from '@lmp-widgets/data-adapter/schema/customer-license-status.js'
import { LicenseStatusElement } from '../views/license-status-element.js'

/**
 * How many customers hold a license in each status; one customer can be in several.
 * @accessibility A list that its heading names; each number is a link named by its status: "Expired, 391".
 * @accessibility Each status has a shape besides its colour; the bar above the list is a picture of it and is not read.
 * @accessibility There are no percentages, since one customer can be in several statuses.
 */
export class CustomerLicenseStatus extends LicenseStatusElement<'customer-license-status'> {
  static override readonly widget = 'customer-license-status'
  static override readonly heading = 'Customer license status'
  static override readonly validate = isAnswer
}

declare global {
  interface HTMLElementTagNameMap {
    'lmp-customer-license-status': CustomerLicenseStatus
  }
}
