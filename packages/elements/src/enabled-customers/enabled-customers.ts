import { isAnswer } from '@lmp-widgets/data-adapter/schema/enabled-customers.js'
import { CountElement } from '../views/count-element.js'

/**
 * How many customers are enabled.
 * @accessibility A number that leads to its list is one link over the whole tile, named by label and number: "Enabled customers, 12,482".
 */
export class EnabledCustomers extends CountElement<'enabled-customers'> {
  static override readonly widget = 'enabled-customers'
  static override readonly heading = 'Enabled customers'
  static override readonly validate = isAnswer
}

declare global {
  interface HTMLElementTagNameMap {
    'lmp-enabled-customers': EnabledCustomers
  }
}
