/** A widget in React, of whatever version: `draw(props)`, and `draw(props, true)` where what is beside it is not there yet. */
import { AdapterError } from '@lmp-widgets/data-adapter'
import { EnabledCustomers } from '@lmp-widgets/react/enabled-customers'
import { createElement, StrictMode, Suspense } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

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
globalThis.heard = heard
