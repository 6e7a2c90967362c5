import type { Page } from 'playwright-core'

/** What the toolbar changes on a dashboard, as a reader sees it. */
export interface Look {
  /** The ground of a card. */
  ground: string
  /** Above the heading in a card. */
  space: string
  direction: string
  title: string
  /** Whose numbers, and as of when. */
  about: string
  /** Pixels. */
  width: number
  /** Of the widgets that are to be seen, each once. */
  states: string[]
}

/** What each menu of the toolbar offers. */
export const menusOf = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() => {
    const { globalTypes } = (window as unknown as Preview).__STORYBOOK_PREVIEW__.storyStoreValue
      .projectAnnotations
    const menus = Object.entries(globalTypes).filter(([, { toolbar }]) => toolbar)
    return Object.fromEntries(
      menus.map(([menu, { toolbar }]) => [menu, toolbar!.items.flatMap(({ value }) => value ?? [])]),
    )
  })

/** What is chosen in the toolbar, by menu. */
export const chosenOn = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const { projectAnnotations, userGlobals } = (window as unknown as Preview).__STORYBOOK_PREVIEW__
      .storyStoreValue
    const chosen = Object.entries(userGlobals.get()).filter(
      ([menu]) => menu in projectAnnotations.globalTypes,
    )
    return Object.fromEntries(chosen.flatMap(([menu, choice]) => (choice ? [[menu, String(choice)]] : [])))
  })

interface Preview {
  __STORYBOOK_PREVIEW__: {
    storyStoreValue: {
      userGlobals: { get(): Record<string, unknown> }
      projectAnnotations: { globalTypes: Record<string, { toolbar?: { items: { value?: string }[] } }> }
    }
  }
}

/** Chooses in the toolbar, and leaves everything else as it comes. */
export const choose = async (page: Page, chosen: Record<string, string>): Promise<void> => {
  const menus = Object.keys(await menusOf(page))
  await page.evaluate(
    globals => {
      const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as {
        __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, detail: object): void }
      }
      channel.emit('updateGlobals', { globals })
    },
    Object.fromEntries(menus.map(menu => [menu, chosen[menu]])),
  )
}

/** Resolves to how the dashboard of the page looks: as soon as it looks as expected, or as it still does after a while. */
export async function lookOf(page: Page, expected: Partial<Look>): Promise<Look> {
  const DEADLINE = 8_000
  return page.evaluate(
    async ({ deadline, expected }) => {
      for (;;) {
        // The story that was there before is only hidden by a page of prose.
        const stage = [...document.querySelectorAll('.stage')].find(each => each.checkVisibility())
        const dashboard = stage?.querySelector('lmp-dashboard')
        const inside = dashboard?.shadowRoot
        const widgets = [
          ...(inside?.querySelectorAll<HTMLElement & { state: string }>('[part=widget]') ?? []),
        ]
        const card = widgets[1]?.shadowRoot?.querySelector('[part=card]')
        const look: Look = {
          ground: card ? getComputedStyle(card).backgroundColor : '',
          space: card ? getComputedStyle(card).paddingBlockStart : '',
          direction: dashboard ? getComputedStyle(dashboard).direction : '',
          title: inside?.querySelector('[part=heading]')?.textContent?.trim() ?? '',
          about: inside?.querySelector('.about')?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
          width: stage?.getBoundingClientRect().width ?? 0,
          states: [
            ...new Set(widgets.filter(each => each.checkVisibility()).map(({ state }) => state)),
          ].sort(),
        }
        const names = Object.keys(expected) as (keyof Look)[]
        if (names.every(name => String(look[name]) === String(expected[name]))) return look
        if (performance.now() > deadline) return look
        await new Promise(requestAnimationFrame)
      }
    },
    { deadline: (await page.evaluate(() => performance.now())) + DEADLINE, expected },
  )
}

/** How wide the dashboard of the page is, and how many widgets of each kind stand in the first row of their kind. */
export const widthsOf = (page: Page): Promise<Record<'width' | 'tiles' | 'lists' | 'charts', number>> =>
  page.evaluate(() => {
    const dashboard = document.querySelector('.stage lmp-dashboard')!
    const rows = ['tile', 'list', 'chart'].map(place => {
      const first = dashboard.shadowRoot!.querySelector(`[part=widget].${place}`)!.getBoundingClientRect()
      return [...dashboard.shadowRoot!.querySelectorAll('[part=widget]')].filter(
        widget => widget.getBoundingClientRect().top === first.top,
      ).length
    })
    const { width } = dashboard.getBoundingClientRect()
    return { width, tiles: rows[0]!, lists: rows[1]!, charts: rows[2]! }
  })
