import { define } from '../base/define-once.js'
import { EnabledCustomers } from './enabled-customers.js'

define('lmp-enabled-customers', EnabledCustomers)

export { EnabledCustomers }
