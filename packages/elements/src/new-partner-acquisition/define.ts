import { define } from '../base/define-once.js'
import { NewPartnerAcquisition } from './new-partner-acquisition.js'

define('lmp-new-partner-acquisition', NewPartnerAcquisition)

export { NewPartnerAcquisition }
