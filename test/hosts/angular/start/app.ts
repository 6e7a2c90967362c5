import '@lmp-widgets/elements'
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core'

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: '<lmp-dashboard src="/api/dashboard" customers-href="/customers" />',
})
export class App {}
