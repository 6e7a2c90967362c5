/** Widgets in a template of Angular that says by a text what is none; `seconds` is a signal in it. */
import '@angular/compiler'
import { Component, provideZonelessChangeDetection, signal } from '@angular/core'
import { bootstrapApplication } from '@angular/platform-browser'
import { EnabledCustomers } from '@lmp-widgets/angular/enabled-customers'
import { Provider } from '@lmp-widgets/angular/provider'

const seconds = signal(30)

class Page {
  seconds = seconds
}
const App = Component({
  selector: 'app-root',
  imports: [EnabledCustomers, Provider],
  template: `
    <lmp-provider maxStale="{{ seconds() }}" time-zone="UTC">
      <lmp-enabled-customers poll="{{ seconds() }}" [headingLevel]="'3'" max-stale="{{ seconds() }}" />
    </lmp-provider>
  `,
})(Page)

document.body.append(document.createElement('app-root'))
void bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] })
globalThis.seconds = seconds
