import '@lmp-widgets/elements'
import './portal-app.js'
