import { ar } from '../catalogues/ar.js'
import { addLanguage } from './languages.js'

addLanguage('ar', ar)
