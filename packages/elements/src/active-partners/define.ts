import { define } from '../base/define-once.js'
import { ActivePartners } from './active-partners.js'

define('lmp-active-partners', ActivePartners)

export { ActivePartners }
