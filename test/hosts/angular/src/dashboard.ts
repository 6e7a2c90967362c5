import { Component, inject, signal } from '@angular/core'
import { Dashboard as LicensingDashboard } from '@lmp-widgets/angular'
import { Router } from '@angular/router'
import type { DrillDownDetail } from '@lmp-widgets/elements'
import { nordlys, northwind } from '../../shared/portal.js'

@Component({
  selector: 'app-dashboard',
  imports: [LicensingDashboard],
  template: `
    <button (click)="adapter.set(nordlys)">Other account</button>
    <lmp-dashboard [adapter]="adapter()" customers-href="/customers" (lmp-drill-down)="open($event)" />
  `,
})
export class Dashboard {
  readonly nordlys = nordlys
  readonly adapter = signal(northwind)
  readonly #router = inject(Router)

  open(event: CustomEvent<DrillDownDetail>) {
    event.preventDefault()
    void this.#router.navigateByUrl(event.detail.href)
  }
}
