import { toSearchParams, type DashboardAdapter } from '@lmp-widgets/data-adapter'
import type { DrillDownDetail } from '@lmp-widgets/elements'
import { LitElement, css, html, nothing } from 'lit'
import { titleOf } from './title.js'

/** What a host would have opened: the screen, its filter, and how many rows the book has behind them. */
export class OpenedList extends LitElement {
  static override styles = css`
    :host {
      display: block;
      max-inline-size: 60rem;
      margin-block-start: 16px;
      padding: 12px 16px;
      border: 1px dashed var(--book-line);
      border-radius: 12px;
      color: var(--book-muted);
      font-size: 0.8125rem;
      line-height: 1.6;
    }
    :host([hidden]) {
      display: none;
    }
    b {
      color: var(--book-ink);
      font-weight: 620;
    }
    code {
      overflow-wrap: anywhere;
      font:
        0.78125rem/1.6 ui-monospace,
        monospace;
      color: var(--book-ink);
    }
    p {
      margin: 0;
    }
  `
  static override properties = { detail: { attribute: false }, total: { attribute: false } }

  declare detail: DrillDownDetail | undefined
  declare total: number | undefined

  /** Shows what a click asked for, and counts its rows where somebody can. */
  async show(detail: DrillDownDetail, adapter: DashboardAdapter | undefined): Promise<void> {
    this.detail = detail
    this.total = undefined
    this.hidden = false
    const page = await adapter?.list(detail.drillDown, { limit: 1 }).catch(() => undefined)
    if (this.detail === detail) this.total = page?.total
  }

  protected override render() {
    if (!this.detail) return nothing
    const { drillDown, href } = this.detail
    const filter = [...toSearchParams(drillDown)].map(([name, value]) => `${name} is ${value}`).join(', ')
    return html`<p role="status">
        The host opens
        <b>${titleOf(drillDown.screen)}</b>${filter ? html` where <b>${filter}</b>` : nothing}${
          this.total === undefined
            ? nothing
            : html`: <b>${this.total.toLocaleString('en')} ${this.total === 1 ? 'row' : 'rows'}</b>`
        }.
      </p>
      <p><code>${href}</code></p>`
  }
}

customElements.define('book-opened-list', OpenedList)
