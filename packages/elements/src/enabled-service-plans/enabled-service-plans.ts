import { isAnswer } from '@lmp-widgets/data-adapter/schema/enabled-service-plans.js'
import { CountElement } from '../views/count-element.js'

/**
 * How many service plans are enabled.
 * @accessibility A number that leads to its list is one link over the whole tile, named by label and number: "Enabled service plans, 58".
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
