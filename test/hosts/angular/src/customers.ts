import { Component, inject, signal } from '@angular/core'
import { Router } from '@angular/router'
import { customersTitle } from '../../shared/portal.js'

@Component({ selector: 'app-customers', template: '<h1>{{ title() }}</h1>' })
export class Customers {
  readonly title = signal('Customers')

  constructor() {
    const [, search = ''] = inject(Router).url.split('?')
    void customersTitle(search).then(title => this.title.set(title))
  }
}
