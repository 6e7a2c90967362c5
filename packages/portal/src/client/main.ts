import '@lmp-widgets/elements'
import '@lmp-widgets/elements/receipt'
import { speakAsBefore } from './language.js'
import './portal-app.js'

void speakAsBefore()
