import { textBelow } from './stage.js'

/** What a page with two copies, each with its own lit, tells the test that examines it. */
export interface CopiesReport {
  /** The text of each element of the page. */
  shown: string[]
  warned: string[]
  violations: string[]
}

const warned: string[] = []
const violations: string[] = []
console.warn = (...words: unknown[]) => void warned.push(words.join(' '))
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) =>
  violations.push(`${effectiveDirective} ${sample}`),
)

async function run(): Promise<CopiesReport> {
  for (const prefix of ['lmp', 'acme']) {
    const copy = new URL(`./copy-page.ts?${prefix}`, import.meta.url).href
    await ((await import(copy)) as { fill(prefix: string): Promise<void> }).fill(prefix)
  }
  const shown: string[] = []
  for (const element of document.querySelectorAll('lmp-dashboard, acme-dashboard, acme-enabled-customers')) {
    await (element as unknown as { whenReady(): Promise<unknown> }).whenReady()
    shown.push(textBelow(element).replace(/\s+/g, ' ').trim())
  }
  return { shown, warned, violations }
}

Object.assign(window, { report: run() })
