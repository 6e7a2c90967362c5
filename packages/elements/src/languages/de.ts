import { de } from '../catalogues/de.js'
import { addLanguage } from './languages.js'

addLanguage('de', de)
