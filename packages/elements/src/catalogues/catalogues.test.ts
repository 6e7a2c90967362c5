import { expect } from '@open-wc/testing'
import type { WidgetMessages } from '../messages/messages.js'
import { plurals } from '../messages/plurals.js'
import { ar } from './ar.js'
import { de } from './de.js'
import { en } from './en.js'
import { es } from './es.js'
import { fr } from './fr.js'
import { ja } from './ja.js'
import { pl } from './pl.js'

type Text = string | ((...values: unknown[]) => string)

const catalogues: Record<string, WidgetMessages> = { fr, de, es, pl, ja, ar }
const keys = Object.keys(en) as (keyof WidgetMessages)[]
const textOf = (messages: WidgetMessages, key: keyof WidgetMessages) => messages[key] as Text

/** Numbers of every plural form of every language. */
const NUMBERS = [0, 1, 2, 3, 5, 11, 21, 22, 25, 100, 101, 1_000_000]

/** What a language rightly writes as English does. */
const SAME: Record<string, string[]> = {
  fr: ['type', 'msp', 'cycle'],
  de: ['msp', 'reseller', 'normal', 'partner'],
  es: ['msp', 'normal'],
  pl: ['msp'],
  ja: ['msp'],
  ar: ['msp'],
}

/** Values that are not to be mistaken for words. */
const MARKS = ['‹0›', '‹1›', '‹2›']
const marksIn = (text: string) => MARKS.filter(mark => text.includes(mark))

for (const [language, messages] of Object.entries(catalogues)) {
  describe(`the texts in ${language}`, () => {
    it('are all there, each of its kind', () => {
      expect(Object.keys(messages).sort()).to.deep.equal([...keys].sort())
      for (const key of keys) expect(typeof messages[key], key).to.equal(typeof en[key])
    })

    it('are not English, and not empty', () => {
      const texts = keys.filter(key => typeof messages[key] === 'string')
      const left = texts.filter(key => messages[key] === en[key])
      expect(left.sort()).to.deep.equal([...SAME[language]!].sort())
      for (const key of texts) expect(String(messages[key]).trim(), key).not.to.equal('')
    })

    it('say every value, and nothing of English, whatever the number', () => {
      for (const key of keys) {
        const [english, text] = [textOf(en, key), textOf(messages, key)]
        if (typeof english === 'string' || typeof text === 'string') continue
        const values = marksIn(english(...MARKS))
        for (const n of NUMBERS) {
          // One day or two may be a word without a number: see below.
          if (key === 'lastDays' && n < 3) continue
          const said = text(...values, n)
          expect(marksIn(said), `${key} of ${n}`).to.deep.equal(values)
          expect(said, key).not.to.match(
            /undefined|(?<!\p{L})(in|more|new|partners|reports?|days|seconds|all)(?!\p{L})/u,
          )
        }
      }
    })
  })
}

it('a French sign of two parts begins no line', () => {
  for (const key of keys) expect(String(fr[key]), key).not.to.match(/ [:;!?»]/)
})

it('a Polish word of one letter ends no line', () => {
  for (const key of keys) {
    // The name of a kind is also a cell of an exported table, where it is searched for with a plain blank.
    if (key === 'automatic-with-penalties') continue
    const text = textOf(pl, key)
    expect(typeof text === 'string' ? text : text(...MARKS, 5), key).not.to.match(/(^| )[aiouwz] /)
  }
})

describe('a counted word', () => {
  const reports = (messages: WidgetMessages, ...numbers: number[]) =>
    numbers.map(n => messages.reports(String(n), n))

  it('has two forms in English, French, German and Spanish', () => {
    expect(reports(en, 0, 1, 2)).to.deep.equal(['0 reports', '1 report', '2 reports'])
    expect(reports(fr, 0, 1, 2)).to.deep.equal(['0 rapport', '1 rapport', '2 rapports'])
    expect(reports(de, 0, 1, 2)).to.deep.equal(['0 Berichte', '1 Bericht', '2 Berichte'])
    expect(reports(es, 0, 1, 1_000_000)).to.deep.equal(['0 informes', '1 informe', '1000000 informes'])
  })

  it('has three in Polish', () => {
    expect(reports(pl, 1, 2, 4, 22)).to.deep.equal(['1 raport', '2 raporty', '4 raporty', '22 raporty'])
    expect(reports(pl, 0, 5, 12, 21)).to.deep.equal([
      '0 raportów',
      '5 raportów',
      '12 raportów',
      '21 raportów',
    ])
  })

  it('is in Polish as a label of its own, not as a part of a sentence', () => {
    expect([1, 3, 30].map(n => pl.lastDays(String(n), n))).to.deep.equal([
      'ostatni dzień',
      'ostatnie 3 dni',
      'ostatnie 30 dni',
    ])
  })

  it('has no number beside it where the word says it', () => {
    const windows = (messages: WidgetMessages) => [1, 2, 3].map(n => messages.lastDays(String(n), n))
    expect(windows(fr)).to.deep.equal(['dernier jour', '2 derniers jours', '3 derniers jours'])
    expect(windows(es)).to.deep.equal(['último día', 'últimos 2 días', 'últimos 3 días'])
    expect(windows(de)).to.deep.equal(['letzter Tag', 'letzte 2 Tage', 'letzte 3 Tage'])
    expect(windows(pl)).to.deep.equal(['ostatni dzień', 'ostatnie 2 dni', 'ostatnie 3 dni'])
    expect(windows(ja)).to.deep.equal(['過去1日間', '過去2日間', '過去3日間'])
    expect(windows(ar)).to.deep.equal(['آخر يوم', 'آخر يومين', 'آخر 3 أيام'])
  })

  it('has one in Japanese', () => {
    expect(reports(ja, 0, 1, 2)).to.deep.equal(['レポート0件', 'レポート1件', 'レポート2件'])
  })

  it('has six in Arabic', () => {
    expect(reports(ar, 0, 1, 2)).to.deep.equal(['0 تقرير', '1 تقرير', '2 تقريران'])
    expect(reports(ar, 3, 11, 100)).to.deep.equal(['3 تقارير', '11 تقريرًا', '100 تقرير'])
  })

  it('is in the case that the words before it ask for', () => {
    const more = (messages: WidgetMessages) => messages.aboveInCycle(messages.units('2', 2), '–')
    expect(more(pl)).to.equal('więcej niż 2 jednostki, –')
    expect(more(ar)).to.equal('أكثر من 2 وحدتين في –')
    expect(ar.allMatches('2', 2)).to.equal('عرض 2 شركتين')
    expect(ar.matches('2', 2)).to.match(/^2 شركتان\./)
  })

  it('falls back to the general form', () => {
    expect(plurals('en')(1, { other: 'sheep' })).to.equal('sheep')
  })
})
