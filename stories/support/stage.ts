import { WidgetElement, type DrillDownDetail } from '@lmp-widgets/elements'
import type { Decorator } from '@storybook/web-components-vite'
import { html, nothing, type TemplateResult } from 'lit'
import { action } from 'storybook/actions'
import { bookAdapter } from './adapters.js'
import type { Attributes } from './element.js'
import './opened-list.js'
import type { OpenedList } from './opened-list.js'

export interface Setting {
  density?: string
  direction?: string | undefined
  language?: string | undefined
  /** As the toolbar has it: `Asia-Tokyo`. */
  zone?: string
  /** Pixels. */
  width?: number | string
  /** Whether it has that width wherever it is. */
  exact?: boolean
}

/** Puts a story where the toolbar wants it. */
export const stage: Decorator = (story, { globals, parameters }) => {
  const width = Number(globals.width ?? parameters.width)
  return onStage(story(), { ...globals, width, exact: Boolean(globals.width ?? parameters.exact) })
}

const zoneOf = ({ zone }: Setting) => zone?.replace('-', '/')

/** A provider's attributes in the toolbar's time zone: what its back end says goes before a provider around it. */
export const inZone = (attributes: Attributes, setting: Setting): Attributes => ({
  ...attributes,
  'time-zone': attributes['time-zone'] || zoneOf(setting),
})

/** A page has the direction of its language, unless told otherwise. */
const directionOf = ({ direction, language }: Setting) => direction ?? (language === 'ar' ? 'rtl' : undefined)

/** A host for widgets: it gives them the book, handles each click on a number, and says what would open. */
export function onStage(content: unknown, setting: Setting = {}): TemplateResult {
  const { density, exact, language, width } = setting
  return html`<div
    class="stage"
    dir=${directionOf(setting) ?? nothing}
    lang=${language ?? nothing}
    style=${width ? `${exact ? 'inline-size' : 'max-inline-size'}: ${width}px` : nothing}
    @lmp-drill-down=${onDrillDown}
    @lmp-state=${onEvent}
    @lmp-error=${onEvent}
  >
    <lmp-provider
      .adapter=${bookAdapter()}
      density=${density ?? nothing}
      time-zone=${zoneOf(setting) ?? nothing}
      customers-href="/customers"
      partners-href="/partners"
      service-plans-href="/service-plans"
      usage-reports-href="/usage-reports"
      billing-reports-href="/billing-reports"
    >
      ${content}
    </lmp-provider>
    <book-opened-list hidden lang="en" dir="ltr"></book-opened-list>
  </div>`
}

const onEvent = ({ detail, type }: CustomEvent) => action(type)(detail)

function onDrillDown(this: HTMLElement, event: CustomEvent<DrillDownDetail>) {
  event.preventDefault()
  onEvent(event)
  const widget = event.composedPath().find(each => each instanceof WidgetElement)
  void this.querySelector<OpenedList>('book-opened-list')?.show(
    event.detail,
    widget?.adapter ?? bookAdapter(),
  )
}
