import type { Page } from 'playwright-core'

/** The columns of the tables on a page of reference, which is open, that are empty from head to foot. */
export const emptyColumnsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLTableElement>('table.reference')].flatMap(({ tBodies, tHead }) =>
      [...tHead!.rows[0]!.cells]
        .filter((_, i) => [...tBodies[0]!.rows].every(({ cells }) => !cells[i]!.textContent!.trim()))
        .map(({ textContent }) => textContent!),
    ),
  )
