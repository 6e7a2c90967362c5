import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type Axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds wrong with that element of the page, in the page's present scheme. */
export async function axeFaults(page: Page, selector: string): Promise<string[]> {
  const script = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'))
  await page.addScriptTag({ content: await readFile(script, 'utf8') })
  return page.evaluate(async selector => {
    const { axe } = globalThis as unknown as { axe: typeof Axe }
    const { violations } = await axe.run(selector)
    return violations.map(({ help, nodes }) => `${help}: ${nodes.map(({ html }) => html).join()}`)
  }, selector)
}
