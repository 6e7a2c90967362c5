/** One directive of the root in a template of Angular. */
import '@angular/compiler'
import { EnabledCustomers } from '@lmp-widgets/angular'
import { Component, provideZonelessChangeDetection } from '@angular/core'
import { bootstrapApplication } from '@angular/platform-browser'

const App = Component({
  selector: 'app-root',
  imports: [EnabledCustomers],
  template: '<lmp-enabled-customers />',
})(class {})

document.body.append(document.createElement('app-root'))
void bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] })
