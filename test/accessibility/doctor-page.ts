/** In the page: the stage, and a doctor for what is on it. */
import '@lmp-widgets/elements/doctor'
import './stage-page.js'
