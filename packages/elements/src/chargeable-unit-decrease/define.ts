import { define } from '../base/define-once.js'
import { ChargeableUnitDecrease } from './chargeable-unit-decrease.js'

define('lmp-chargeable-unit-decrease', ChargeableUnitDecrease)

export { ChargeableUnitDecrease }
