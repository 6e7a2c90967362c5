import type { Widget, WidgetData } from '@lmp-widgets/data-adapter'
import { fixture, html } from '@open-wc/testing'
import type { WidgetElement } from '../base/widget-element.js'
import { answering } from './manual-adapter.js'

export type AnyWidget = WidgetElement<Widget>

/** A widget 600 pixels wide that shows this, in English, which the test has defined. */
export async function show<W extends Widget>(
  widget: W,
  data: WidgetData[W],
  dir = 'ltr',
): Promise<AnyWidget> {
  const home = await fixture(html`<div dir=${dir} style="width: 600px"></div>`)
  const element = document.createElement(`lmp-${widget}`) as unknown as AnyWidget
  element.adapter = answering(widget, data)
  element.lang = 'en'
  home.append(element)
  await element.whenReady()
  return element
}
