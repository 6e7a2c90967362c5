import { define } from '../base/define-once.js'
import { InactiveNewPartners } from './inactive-new-partners.js'

define('lmp-inactive-new-partners', InactiveNewPartners)

export { InactiveNewPartners }
