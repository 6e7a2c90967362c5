import { expect, fixture, html } from '@open-wc/testing'
import type { WidgetElement } from '../base/widget-element.js'
import '../enabled-customers/define.js'
import { fixtures } from '../enabled-customers/enabled-customers.fixtures.js'
import '../languages/fr.js'
import { receipt, type ReceiptMessages } from '../messages/receipt.js'
import { part } from '../testing/looks.js'
import './define.js'
import { ar } from './languages/ar.js'
import { de } from './languages/de.js'
import { es } from './languages/es.js'
import { fr } from './languages/fr.js'
import { ja } from './languages/ja.js'
import { pl } from './languages/pl.js'

const keys = Object.keys(receipt) as (keyof ReceiptMessages)[]

/** What a language rightly writes as English does. */
const SAME: Record<string, string[]> = {
  fr: ['filter.type', 'filter.version', 'filter.cycle'],
  pl: ['filter.partnerId'],
  de: ['receipt.filter', 'filter.status', 'filter.partnerId', 'filter.version'],
}

describe('the words of the receipt', () => {
  for (const [language, messages] of Object.entries({ ar, de, es, fr, ja, pl }))
    it(`are all there in ${language}`, () => {
      expect(Object.keys(messages)).to.deep.equal(keys)
      const same = keys.filter(key => messages[key] === receipt[key] || !messages[key].trim())
      expect(same).to.have.members(SAME[language] ?? [])
    })

  it('begin no line with a sign of two parts in French', () => {
    for (const key of keys) expect(fr[key], key).not.to.match(/ [:;!?»]/)
  })

  it('have a word of one letter at the end of no line in Polish', () => {
    for (const key of keys) expect(pl[key], key).not.to.match(/ [aiouwz] /)
  })

  it('are those of the widget, and a host may replace them', async () => {
    const widget = await fixture<WidgetElement<'enabled-customers'>>(
      html`<lmp-enabled-customers
        lang="fr"
        .data=${fixtures.ready}
        .messages=${{ 'receipt.counts': 'Combien' }}
      ></lmp-enabled-customers>`,
    )
    await widget.whenReady()
    const words = part(part(widget, 'lmp-receipt'), 'dl').textContent!.replace(/\s+/g, ' ')
    expect(words).to.match(/Combien ?Les clients activés\./)
    expect(words).to.match(/État Activé/)
  })
})
