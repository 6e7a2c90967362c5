import { define } from '../base/define.js'
import { Dashboard } from './dashboard.js'

define('lmp-dashboard', Dashboard)

export { Dashboard }
