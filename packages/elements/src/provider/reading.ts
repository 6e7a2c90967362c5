/** What a widget says: its heading, then each number with the words that belong to it. */
export interface Reading {
  lang: string
  said: string[]
}

/** Where a number is with its words: a finding, a tile, a row of a list, a total, or the text instead of one. */
const SAYINGS = '.card>.note, .stale .age, figcaption, .number, .row, li:not(:has(.row)), .total, .shown'

/** Shapes and arrows; and what each row of a list would repeat: percentages change when any other row does. */
const UNSAID = '[aria-hidden=true], .row .unseen'

/** Reads what a widget shows, in its own language and figures; a sentence without its full stop, which the message sets. */
export function readWidget({ shadowRoot }: Element): Reading {
  const parts = [...shadowRoot!.querySelectorAll(`#heading, ${SAYINGS}`)]
  return {
    lang: shadowRoot!.querySelector('.card')?.getAttribute('lang') ?? '',
    said: parts.map(part =>
      textOf(part)
        .trim()
        .replace(/[.。]$/, ''),
    ),
  }
}

/** The heading, and what was not said before; undefined when that is nothing, or only another language. */
export function newsOf({ lang, said }: Reading, before: Reading): Reading | undefined {
  const [heading = '', ...rest] = said
  const news = rest.filter(each => !before.said.includes(each))
  return lang === before.lang && news.length > 0 ? { lang, said: [heading, ...news] } : undefined
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data
  if (node instanceof Element && node.matches(UNSAID)) return ''
  return [...node.childNodes].map(textOf).join('')
}
