import type { Page } from 'playwright-core'

/** How wide the ring around each link of the widgets in there is: around it, or around the row that it is the link of. */
export async function ringsIn(page: Page, place: string): Promise<string[]> {
  // The focus is shown to whoever has come by the keyboard.
  await page.keyboard.press('Tab')
  return page.evaluate(place => {
    const rings: string[] = []
    for (const widget of document.querySelectorAll(`${place} .stage *`))
      for (const link of widget.shadowRoot?.querySelectorAll<HTMLElement>('[part~=link]') ?? []) {
        link.focus()
        const looks = [undefined, '::after'].map(each => getComputedStyle(link, each))
        rings.push(looks.find(({ outlineStyle }) => outlineStyle !== 'none')?.outlineWidth ?? 'none')
      }
    return rings
  }, place)
}
