import { define } from '../base/define-once.js'
import { AccountSearch } from './account-search.js'

define('lmp-account-search', AccountSearch)

export { AccountSearch }
