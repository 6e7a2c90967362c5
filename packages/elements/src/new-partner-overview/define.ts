import { define } from '../base/define-once.js'
import { NewPartnerOverview } from './new-partner-overview.js'

define('lmp-new-partner-overview', NewPartnerOverview)

export { NewPartnerOverview }
