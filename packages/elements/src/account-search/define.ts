import { define } from '../base/define.js'
import { AccountSearch } from './account-search.js'

define('lmp-account-search', AccountSearch)

export { AccountSearch }
