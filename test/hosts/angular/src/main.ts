import { Component } from '@angular/core'
import { bootstrapApplication } from '@angular/platform-browser'
import { provideRouter, RouterOutlet } from '@angular/router'
import { Customers } from './customers.js'
import { Dashboard } from './dashboard.js'

@Component({ selector: 'app-root', imports: [RouterOutlet], template: '<router-outlet />' })
class App {}

const routes = [
  { path: '', component: Dashboard },
  { path: 'customers', component: Customers },
]
void bootstrapApplication(App, { providers: [provideRouter(routes)] })
