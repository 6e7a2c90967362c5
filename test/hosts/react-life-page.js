/** A widget in React, of whatever version: `draw(props)`, and `draw(props, true)` where what is beside it is not there yet; `drawAhead(props, true)` where it is not shown yet. */
import { AdapterError } from '@lmp-widgets/data-adapter'
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
globalThis.tell = text => () => heard.push(text)
globalThis.heard = heard
