import '@lmp-widgets/elements'
import { nordlys, northwind } from '../../shared/portal.js'

const dashboard = document.querySelector('lmp-dashboard')!
dashboard.adapter = northwind
document.querySelector('button')!.onclick = () => (dashboard.adapter = nordlys)
