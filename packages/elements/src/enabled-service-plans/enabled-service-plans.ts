import { isAnswer } from '@lmp-widgets/data-adapter/schema/enabled-service-plans.js'
import { CountElement } from '../views/count-element.js'

/**
 * How many service plans are enabled.
 * @csspart value - The number
 * @csspart link - The number, when it leads to its list
 * @accessibility A number that leads to its list is one link over the whole tile, named by label and number: "Enabled service plans, 58".
 * @accessibility The change since last month is text with a direction in words; the line beside it is a picture of what the text says.
 */
export class EnabledServicePlans extends CountElement<'enabled-service-plans'> {
  static override readonly widget = 'enabled-service-plans'
  static override readonly heading = 'Enabled service plans'
  static override readonly validate = isAnswer
}

declare global {
  interface HTMLElementTagNameMap {
    'lmp-enabled-service-plans': EnabledServicePlans
  }
}
