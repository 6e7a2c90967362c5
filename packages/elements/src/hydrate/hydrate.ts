// Before any other module of lit: it asks for this while it is loaded.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js'
import { isServer } from 'lit'
import { answerFrom } from '../base/request-task.js'
import { WidgetElement } from '../base/widget-element.js'
import { Provider } from '../provider/provider.js'
import { takeOver } from './take-over.js'
import { Written } from './written.js'

// A server may import what it sends to the browser.
if (!isServer) {
  const written = new Written()
  written.follow(document)
  answerFrom((host, question) => written.answerTo(host as Element, question))
  takeOver(WidgetElement.prototype)
  takeOver(Provider.prototype)
}
