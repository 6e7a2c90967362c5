import { ja } from '../catalogues/ja.js'
import { addLanguage } from './languages.js'

addLanguage('ja', ja)
