import { pl } from '../catalogues/pl.js'
import { addLanguage } from './languages.js'

addLanguage('pl', pl)
