import { isAnswer } from '@lmp-widgets/data-adapter/schema/active-partners.js'
import { CountElement } from '../views/count-element.js'

/**
 * How many partners are active.
 * @accessibility A number that leads to its list is one link over the whole tile, named by label and number: "Active partners, 346".
 */
export class ActivePartners extends CountElement<'active-partners'> {
  static override readonly widget = 'active-partners'
  static override readonly heading = 'Active partners'
  static override readonly validate = isAnswer
}

declare global {
  interface HTMLElementTagNameMap {
    'lmp-active-partners': ActivePartners
  }
}
