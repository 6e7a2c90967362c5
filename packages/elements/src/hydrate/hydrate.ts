// Before any other module of lit: it asks for this while it is loaded.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js'
import { isServer, LitElement } from 'lit'
import { answerFrom } from '../base/request-task.js'
import { WidgetElement } from '../base/widget-element.js'
import { Provider } from '../provider/provider.js'
import { takeOver } from './take-over.js'
import { Written } from './written.js'

declare const litElementHydrateSupport: (lit: { LitElement: typeof LitElement }) => void

const isSupported = Object.hasOwn(LitElement, 'observedAttributes')
/** Once an element is defined, a browser looks no more at what its class observes. */
const isDefined = [WidgetElement, Provider].some(each => Object.hasOwn(each, 'finalized'))

// A server may import what it sends to the browser.
if (!isServer) {
  // A bundler that gives each package a file of its own, as Vite does while one develops, has loaded lit first.
  if (!isSupported && !isDefined) litElementHydrateSupport({ LitElement })
  const written = new Written()
  written.follow(document)
  answerFrom((host, question) => written.answerTo(host as Element, question))
  takeOver(WidgetElement.prototype)
  takeOver(Provider.prototype)
}
