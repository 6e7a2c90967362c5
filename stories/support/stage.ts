import type { DashboardAdapter } from '@lmp-widgets/data-adapter'
import type { DrillDownDetail } from '@lmp-widgets/elements'
import type { Decorator } from '@storybook/web-components-vite'
import { html, nothing } from 'lit'
import { action } from 'storybook/actions'
import { bookAdapter } from './adapters.js'
import './opened-list.js'
import type { OpenedList } from './opened-list.js'

/** Puts a story where the toolbar wants it, and is its host: it takes each click on a number and says what would open. */
export const stage: Decorator = (story, { globals, parameters }) => {
  const { density, direction, language, width, zone } = globals
  const room = width ? `${width}px` : parameters.width ? `${parameters.width}px` : 'none'
  return html`<div
    class="stage"
    dir=${direction || nothing}
    lang=${language || nothing}
    style="max-inline-size: ${room}"
    density=${density || nothing}
    @lmp-drill-down=${onDrillDown}
    @lmp-state=${onEvent}
    @lmp-error=${onEvent}
  >
    ${provide(story(), zone)}
    <book-opened-list></book-opened-list>
  </div>`
}

const provide = (content: unknown, zone: string) =>
  html`<lmp-provider
    .adapter=${bookAdapter()}
    time-zone=${zone || nothing}
    customers-href="/customers"
    partners-href="/partners"
    service-plans-href="/service-plans"
    usage-reports-href="/usage-reports"
    billing-reports-href="/billing-reports"
    >${content}</lmp-provider
  >`

const onEvent = ({ detail, type }: CustomEvent) => action(type)(detail)

function onDrillDown(this: HTMLElement, event: CustomEvent<DrillDownDetail>) {
  event.preventDefault()
  onEvent(event)
  const { adapter } = event.target as Element & { adapter?: DashboardAdapter }
  void this.querySelector<OpenedList>('book-opened-list')?.show(event.detail, adapter)
}
