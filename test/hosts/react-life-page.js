/** A widget in React, of whatever version: `draw(props)`, and `draw(props, true)` where what is beside it is not there yet; `drawAhead(props, true)` where it is not shown yet; `drawKept(true, 2)` where it is no longer. */
import { AdapterError } from '@lmp-widgets/data-adapter'
import { Dashboard } from '@lmp-widgets/react/dashboard'
import { EnabledCustomers } from '@lmp-widgets/react/enabled-customers'
import { Provider } from '@lmp-widgets/react/provider'
import * as React from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

const { createElement, StrictMode, Suspense } = React
// React 18 has none.
const { Activity } = React

const never = new Promise(() => {})
const Late = () => {
  throw never
}

const adapter = {
  async load() {
    throw new AdapterError('unauthenticated', 'The test says so.')
  },
}
const asOf = '2026-11-24T14:41:00.000Z'
let customers = 0
/** With as many customers as there are just then. */
const book = {
  async manifest() {
    const account = { id: 'northwind', name: 'Northwind' }
    const widgets = ['enabled-customers']
    return { contract: '1.0', account, role: 'administrator', timeZone: 'UTC', asOf, widgets, screens: [] }
  },
  async load() {
    return { widget: 'enabled-customers', state: 'ready', asOf, data: { value: customers } }
  },
}
const root = createRoot(document.body.appendChild(document.createElement('main')))
const heard = []
const own = { adapter, onError: () => heard.push('error'), onSessionExpired: () => heard.push('session') }

globalThis.draw = (props, late = false) => {
  const parts = [createElement(EnabledCustomers, { ...own, ...props }), late && createElement(Late)]
  const page = createElement(Suspense, { fallback: 'A moment' }, ...parts)
  flushSync(() => root.render(createElement(StrictMode, undefined, page)))
}

/** In a tab that React draws before anybody opens it; its provider is there. */
globalThis.drawAhead = (props, hidden) => {
  const widget = createElement(EnabledCustomers, props)
  const tab = createElement(Activity, { mode: hidden ? 'hidden' : 'visible' }, widget)
  const page = createElement(Provider, { adapter, timeZone: 'UTC' }, tab)
  flushSync(() => root.render(createElement(StrictMode, undefined, page)))
}
/** A dashboard on a page of a router that keeps it while another is shown; there are so many customers by now. */
globalThis.drawKept = (hidden, counted) => {
  customers = counted
  const dashboard = createElement(Dashboard, { adapter: book, customersHref: '/customers' })
  const page = createElement(Activity, { mode: hidden ? 'hidden' : 'visible' }, dashboard)
  flushSync(() => root.render(createElement(StrictMode, undefined, page)))
}
globalThis.tell = text => () => heard.push(text)
globalThis.heard = heard
