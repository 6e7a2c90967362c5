import { define } from '../base/define-once.js'
import { Dashboard } from './dashboard.js'

define('lmp-dashboard', Dashboard)

export { Dashboard }
