import { define } from '../base/define.js'
import { Provider } from './provider.js'

define('lmp-provider', Provider)

export { Provider }
