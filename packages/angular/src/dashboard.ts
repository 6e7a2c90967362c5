import { Directive } from '@angular/core'
import '@lmp-widgets/elements'
import { Dashboard as Bare } from './directives/dashboard.js'

/** All widgets that the back end grants to this user, in its order, in a grid; all of them are loaded with it. */
@Directive({ selector: 'lmp-dashboard' })
export class Dashboard extends Bare {}
