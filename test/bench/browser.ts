/** One Chromium that opens the bench's pages and reads the main thread's own time. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type CDPSession, type Page } from 'playwright-core'
import { CHROMIUM_ARGS, findChromium } from '../support/browsers.js'
import { buildPages } from './pages.js'
import type { Moment } from './recorded-answers.js'
import { readTexts, unread } from './unread.js'
import type { VariantName } from './variants.js'

export type Kind = 'dashboard' | 'tiles'

/** Times in milliseconds; `mount` and `update` are the main thread's CPU: a busy machine counts less than by the clock. */
export interface Sample {
  mount: number
  wall: number
  update: number
  /** The longest task that the browser calls long, above 50 ms; 0 when there is none. */
  longest: number
  shift: number
  requests: number
  /** All elements of the document, those in shadow roots included. */
  elements: number
  /** Bytes that the page holds more than an empty one with the same data. */
  memory: number
}

const UPDATES = 10

export async function openBench(variants: readonly VariantName[]) {
  const { bytes, files, moments } = await buildPages(variants)
  const server = createServer((request, response) => {
    const page = files.get(request.url ?? '')
    response.writeHead(page ? 200 : 404, page && { 'content-type': page.type }).end(page?.body)
  }).listen(0, '127.0.0.1')
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS })
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function open<T>(path: string, slowdown: number, use: (page: Page, cdp: CDPSession) => Promise<T>) {
    const context = await browser.newContext({ viewport: { width: 1300, height: 1400 } })
    try {
      const page = await context.newPage()
      const errors: Error[] = []
      page.on('pageerror', error => errors.push(error))
      const cdp = await context.newCDPSession(page)
      await cdp.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' })
      await cdp.send('Performance.enable')
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
      await page.goto(`${origin()}${path}`)
      const result = await use(page, cdp)
      if (errors[0]) throw errors[0]
      return result
    } finally {
      await context.close()
    }
  }

  return {
    bytes,

    browser: () => browser.version(),

    /** Opens a fresh page, waits for the last number, then updates it ten times. */
    sample(kind: Kind, variant: VariantName, slowdown: number): Promise<Sample> {
      const path = kind === 'dashboard' ? `/${variant}.html` : `/${variant}-tiles.html`
      return open(path, slowdown, async (page, cdp) => {
        const wall = await page.evaluate(async () => {
          await window.measured.ready
          const now = performance.now()
          await painted()
          return now

          function painted() {
            return new Promise(done => requestAnimationFrame(() => setTimeout(done)))
          }
        })
        const mount = await threadTime(cdp)
        const requests = await page.evaluate(() => window.measured.requests())
        const shift = (await noted(page, 'layout-shift', 'value')).reduce((sum, each) => sum + each, 0)
        await page.evaluate(async times => {
          for (let i = 0; i < times; i++) {
            await window.measured.update()
            await new Promise(done => requestAnimationFrame(() => setTimeout(done)))
          }
        }, UPDATES)
        const update = ((await threadTime(cdp)) - mount) / UPDATES
        const longest = Math.max(0, ...(await noted(page, 'longtask', 'duration')))
        const held = await heap(cdp)
        const elements = await page.evaluate(countElements)
        for (const moment of moments) {
          await assertShown(page, kind, moment)
          await page.evaluate(() => window.measured.update())
        }
        const memory = held - (await emptied(page, cdp))
        return { mount, wall, update, longest, shift, requests, elements, memory }
      })
    },

    /** Attaches and detaches that many widgets, then counts what the browser still holds. */
    retained(times: number) {
      return open('/ours-tiles.html', 1, async (page, cdp) => {
        await page.evaluate(async () => {
          await window.measured.ready
          document.body.replaceChildren()
        })
        const before = { instances: await instances(cdp), listeners: await listeners(cdp) }
        await page.evaluate(async times => {
          for (let i = 0; i < times; i++) {
            const tile = document.createElement('lmp-enabled-customers')
            document.body.append(tile)
            if (i % 100 === 0) await new Promise(done => setTimeout(done))
            tile.remove()
          }
          await new Promise(done => setTimeout(done))
        }, times)
        return {
          instances: (await instances(cdp)) - before.instances,
          listeners: (await listeners(cdp)) - before.listeners,
        }
      })
    },

    async close() {
      await browser.close()
      server.close()
    },
  }
}

/** What a page has not shown was not measured. */
async function assertShown(page: Page, kind: Kind, moment: Moment) {
  const tile = Array.from({ length: 1000 }, () => moment['enabled-customers']!)
  const missing = unread(kind === 'tiles' ? tile : Object.values(moment), await page.evaluate(readTexts))
  if (missing.length > 0) throw new Error(`${page.url()} does not show ${[...new Set(missing)].join(', ')}`)
}

async function metric(cdp: CDPSession, name: string) {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(metric => metric.name === name)?.value ?? Number.NaN
}

/** A figure of each entry of a kind that the browser has noted since the page began. */
const noted = (page: Page, type: string, figure: string) =>
  page.evaluate(
    ([type, figure]) =>
      new Promise<number[]>(done => {
        const figures: number[] = []
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) figures.push(Reflect.get(entry, figure!) as number)
        }).observe({ type: type!, buffered: true })
        requestAnimationFrame(() => setTimeout(() => done(figures)))
      }),
    [type, figure],
  )

/** Runs in the page. */
function countElements() {
  let count = 0
  const roots: ParentNode[] = [document]
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) {
      count++
      if (element.shadowRoot) roots.push(element.shadowRoot)
    }
  return count
}

const threadTime = async (cdp: CDPSession) => 1000 * (await metric(cdp, 'TaskDuration'))

async function heap(cdp: CDPSession) {
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await cdp.send('Runtime.getHeapUsage')
  return usedSize + embedderHeapUsedSize + backingStorageSize
}

/** The heap of the same page without a script. */
async function emptied(page: Page, cdp: CDPSession) {
  await page.route('**/*.js', route => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await page.reload()
  return heap(cdp)
}

async function listeners(cdp: CDPSession) {
  await cdp.send('HeapProfiler.collectGarbage')
  return metric(cdp, 'JSEventListeners')
}

async function instances(cdp: CDPSession) {
  await cdp.send('HeapProfiler.collectGarbage')
  const prototype = await cdp.send('Runtime.evaluate', {
    expression: `customElements.get('lmp-enabled-customers').prototype`,
  })
  const found = await cdp.send('Runtime.queryObjects', { prototypeObjectId: prototype.result.objectId! })
  const count = await cdp.send('Runtime.callFunctionOn', {
    objectId: found.objects.objectId!,
    functionDeclaration: 'function () { return this.length }',
    returnByValue: true,
  })
  return count.result.value as number
}
