import { es } from '../catalogues/es.js'
import { addLanguage } from './languages.js'

addLanguage('es', es)
