import type { Locator } from 'playwright-core'

/** The words of letters, of a usual length, that begin on one line and end on another. */
export const brokenWords = (place: Locator): Promise<string[]> =>
  place.evaluate(element => {
    const broken: string[] = []
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const text = texts.currentNode as Text
      for (const word of text.data.matchAll(/\p{L}{1,16}(?!\p{L})/gu)) {
        const range = document.createRange()
        range.setStart(text, word.index)
        range.setEnd(text, word.index + word[0].length)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        if (lines.size > 1) broken.push(word[0])
      }
    }
    return broken
  })
