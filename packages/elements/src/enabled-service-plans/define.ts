import { define } from '../base/define-once.js'
import { EnabledServicePlans } from './enabled-service-plans.js'

define('lmp-enabled-service-plans', EnabledServicePlans)

export { EnabledServicePlans }
