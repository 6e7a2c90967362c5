/** In the page: the stage, with a receipt in every widget. */
import '@lmp-widgets/elements/receipt'
import './stage-page.js'
