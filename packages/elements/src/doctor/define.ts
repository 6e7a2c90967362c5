import { define } from '../base/define-once.js'
import { Doctor } from './doctor.js'

define('lmp-doctor', Doctor)

export { Doctor }
