import type { Page } from 'playwright-core'

/** A number on the dashboard and where it leads, as a user meets them. */
export interface LinkedNumber {
  /** The widget's tag. */
  widget: string
  /** What is read out. */
  text: string
  href: string
  /** How many rows it promises; a company's name promises that one company. */
  rows: number
}

/** Every number on the dashboard that is a link. */
export async function linkedNumbers(page: Page): Promise<LinkedNumber[]> {
  return promised(await page.locator('lmp-dashboard').evaluate(linksOf))
}

/** A link of a dashboard, as the page has it. */
interface DashboardLink {
  widget: string
  text: string
  href: string
  isBar: boolean
  isName: boolean
}

/** The links of a dashboard; runs in the page. */
export function linksOf(dashboard: Element): DashboardLink[] {
  const widgets = [...(dashboard.shadowRoot?.querySelectorAll('*') ?? [])].filter(element =>
    element.localName.startsWith('lmp-'),
  )
  return widgets.flatMap(widget =>
    [...(widget.shadowRoot?.querySelectorAll('a[href]') ?? [])].map(link => ({
      widget: widget.localName,
      text: link.getAttribute('aria-label') ?? link.textContent.trim(),
      isBar: link.hasAttribute('aria-label'),
      href: link.getAttribute('href') ?? '',
      isName: link.querySelector('.name') !== null,
    })),
  )
}

/** How many rows each promises: a bar is called "Nov 2026: 5"; a number of a status "53, 15 percent". */
export const promised = (links: readonly DashboardLink[]): LinkedNumber[] =>
  links.map(({ isBar, isName, ...link }) => ({
    ...link,
    rows: isName ? 1 : numberIn(link.text, isBar ? -1 : 0),
  }))

/** The numbers of the dashboard that are plain text, since this user may not open their lists. */
export const plainNumbers = (page: Page): Promise<string[]> =>
  page
    .locator('lmp-dashboard')
    .locator('span[part~="value"]')
    .evaluateAll(values => values.map(value => value.textContent.trim()))

function numberIn(text: string, place: number): number {
  const digits = text.match(/\d+(,\d{3})*/g)?.at(place)
  if (digits === undefined) throw new Error(`There is no number in "${text}".`)
  return Number(digits.replaceAll(',', ''))
}

/** Waits until every widget of the dashboard shows its number. */
export async function dashboardReady(page: Page): Promise<void> {
  await page.locator('lmp-dashboard').evaluate(async dashboard => {
    await customElements.whenDefined('lmp-dashboard')
    await (dashboard as unknown as { whenReady(): Promise<unknown> }).whenReady()
  })
}

/** Shows a user who has signed in the dashboard, with its numbers; who has just signed in is there. */
export async function openDashboard(page: Page): Promise<void> {
  if (!/^http:\/\/[^/]+\/$/.test(page.url())) await page.goto('/')
  await dashboardReady(page)
}

/** What the list screen says: its total in words, and its rows, once it has them. */
export async function readList(page: Page): Promise<{ total: number; rows: number }> {
  const total = totalIn((await page.locator('portal-list-page .total').textContent()) ?? '')
  return { total, rows: await page.locator('portal-list-page tbody tr').count() }
}

/** The number in a list's words: "391 customers", or "No customers". */
export const totalIn = (words: string): number =>
  words.startsWith('No ') ? 0 : Number(words.match(/^[\d,]+/)?.[0].replaceAll(',', ''))

/** Follows a link of the page itself without reloading, and reads the list that it opens. */
export async function openList(page: Page, href: string): Promise<{ total: number; rows: number }> {
  await page.evaluate(async href => {
    const link = Object.assign(document.createElement('a'), { href })
    document.body.append(link)
    link.click()
    link.remove()
    // Drawn once, the list says that it counts: what it said before is gone.
    for (const name of ['portal-app', 'portal-list-page'])
      await (document.querySelector(name) as (Element & { updateComplete: Promise<unknown> }) | null)
        ?.updateComplete
  }, href)
  return readList(page)
}

/**
 * Waits until a page is the sign-in page, and says its path. It asks the page, not the navigation: two reasons to
 * leave may come at once, and the later one's navigation ends that of the first.
 */
export async function signInPath(page: Page): Promise<string> {
  await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor()
  const { pathname, search } = new URL(page.url())
  return pathname + search
}
