import type { WindowedCount } from '@lmp-widgets/data-adapter'
import { isAnswer } from '@lmp-widgets/data-adapter/schema/inactive-new-partners.js'
import { css, html } from 'lit'
import type { View } from '../base/view.js'
import { inactive } from '../messages/inactive.js'
import { words } from '../messages/words.js'
import { pillStyles } from '../styles/pill.styles.js'
import { colorMuted } from '../styles/tokens.js'
import { CountElement } from '../views/count-element.js'
import { countTile } from '../views/count-tile.js'

const suffixStyles = css`
  .bone.pill {
    visibility: hidden;
  }
  /* So close, they stand in one line also where two tiles share 560 pixels. */
  header {
    column-gap: 4px;
  }
  .number {
    flex-wrap: wrap;
  }
  .suffix {
    color: ${colorMuted};
  }
`

/**
 * How many new partners have not sold a full license since they were acquired.
 * @accessibility A number that leads to its list is one link over the whole tile, named by label and number: "Inactive new partners, 7".
 */
export class InactiveNewPartners extends CountElement<'inactive-new-partners'> {
  static override readonly widget = 'inactive-new-partners'
  static override readonly heading = 'Inactive new partners'
  static override readonly validate = isAnswer
  static override styles = [CountElement.styles, pillStyles, suffixStyles]

  protected override renderTools(data: WindowedCount | undefined, view: View): unknown {
    // Until the days are known, room for two digits: what comes later moves nothing.
    const days = data ? data.windowDays : 90
    const number = data ? view.format.number(days) : '\u2007\u2007'
    return html`<span class="pill ${data ? '' : 'bone'}"
      >${words(view, inactive).lastDays(number, days)}</span
    >`
  }

  protected override renderData(data: WindowedCount, view: View): unknown {
    const text = words(view, inactive)
    const of = view.format.number(data.of)
    const said =
      data.value > 0
        ? { suffix: text.ofNewPartners(of, data.of) }
        : { note: text.noneOfNewPartners(of, data.of) }
    return countTile(view, data, { good: 'down', ...said })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lmp-inactive-new-partners': InactiveNewPartners
  }
}
