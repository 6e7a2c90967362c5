import { fr } from '../catalogues/fr.js'
import { addLanguage } from './languages.js'

addLanguage('fr', fr)
