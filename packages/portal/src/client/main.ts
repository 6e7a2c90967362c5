import '@lmp-widgets/elements'
import { speakAsBefore } from './language.js'
import './portal-app.js'

void speakAsBefore()
