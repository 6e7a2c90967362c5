/** Firefox and WebKitGTK as a reader has them, driven from outside: what a page cannot do to itself is done to it. */
import puppeteer from 'puppeteer-core'
import { remote } from 'webdriverio'
import type { findFirefox, findWebKit } from './browsers.js'
import { driveWebKit } from './webkit.js'

/** A page in one of them. */
export interface EnginePage {
  goTo(url: string): Promise<unknown>
  /** What an expression says in the page. */
  read<T>(expression: string): Promise<T>
  /** Ends the page and its browser. */
  close(): Promise<unknown>
}

/** A page in Firefox, whose reader can set what no page can. */
export interface FirefoxPage extends EnginePage {
  /** Sets one of Firefox's own preferences, as in `about:config`. */
  prefer(name: string, value: number): Promise<void>
  /** Shows the page as it is on paper, and on the screen again. */
  medium(medium: 'print' | ''): Promise<void>
}

export async function openFirefox(
  executablePath: Awaited<ReturnType<typeof findFirefox>>,
): Promise<FirefoxPage> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 1280, height: 900 },
  })
  const page = await browser.newPage()
  /** Runs in Firefox's own window; puppeteer has no call for that yet, but its connection has. */
  const inWindow = async (expression: string) => {
    const { connection } = browser as unknown as { connection: Connection }
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
    const target = { context: result.contexts[0]!.context }
    const said = await connection.send('script.evaluate', { expression, target, awaitPromise: true })
    if (said.result.type !== 'success') throw new Error(JSON.stringify(said.result))
  }
  return {
    goTo: url => page.goto(url),
    read: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    close: () => browser.close(),
    prefer: (name, value) => inWindow(`Services.prefs.setIntPref('${name}', ${value})`),
    medium: medium => inWindow(`gBrowser.selectedBrowser.browsingContext.mediumOverride = '${medium}'`),
  }
}

interface Connection {
  send(
    method: string,
    parameters: object,
  ): Promise<{ result: { type?: string; contexts: { context: string }[] } }>
}

/** A page in WebKitGTK, whose reader has made these settings of GTK. */
export async function openWebKit(
  found: Awaited<ReturnType<typeof findWebKit>>,
  settings?: Readonly<Record<string, string>>,
): Promise<EnginePage> {
  const browser = await remote(await driveWebKit(found, settings))
  return {
    goTo: url => browser.url(url),
    read: <T>(expression: string) => browser.execute(`return (${expression})`) as Promise<T>,
    close: () => browser.deleteSession(),
  }
}

/** Resolves once an expression is true; between two pages nothing is. */
export async function until(page: EnginePage, expression: string): Promise<void> {
  while (!(await page.read<boolean>(expression).catch(() => false)));
}
