import { define } from '../base/define-once.js'
import { Provider } from './provider.js'

define('lmp-provider', Provider)

export { Provider }
