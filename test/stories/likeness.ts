import type { Page } from 'playwright-core'

/** The grounds and the ink of a page of prose and of the cards on it: axe passes over one like the other. */
export const likenessOf = (page: Page) =>
  page.evaluate(() => {
    const cards = [...document.querySelectorAll('.sbdocs .stage *')].flatMap(
      ({ shadowRoot }) => shadowRoot?.querySelector('[part=card]') ?? [],
    )
    const looks = cards.map(card => {
      const { backgroundColor, borderTopColor } = getComputedStyle(card)
      return `${backgroundColor} in ${borderTopColor}`
    })
    return {
      ground: getComputedStyle(document.querySelector('.sbdocs-wrapper')!).backgroundColor,
      ink: getComputedStyle(document.querySelector('.lead')!).color,
      cards: [...new Set(looks)],
    }
  })
