/** The dashboard's directive of the root in a template of Angular. */
import '@angular/compiler'
import { Dashboard } from '@lmp-widgets/angular'
import { PORTAL, portalBook } from '@lmp-widgets/data-adapter/book'
import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'
import { Component, provideZonelessChangeDetection } from '@angular/core'
import { bootstrapApplication } from '@angular/platform-browser'

const book = portalBook({ seed: 7, today: '2026-11-24' })
const viewer = { accountId: PORTAL.distributor, role: 'administrator' }

class Page {
  adapter = new MemoryAdapter(book, viewer, { now: () => new Date('2026-11-24T14:41:00Z') })
}
const App = Component({
  selector: 'app-root',
  imports: [Dashboard],
  template: '<lmp-dashboard [adapter]="adapter" heading-level="2" customers-href="/customers" />',
})(Page)

document.body.append(document.createElement('app-root'))
void bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] })
