/**
 * The promise in the engines that are not Chromium: a click on a number opens as many rows as it says. A number of each kind:
 * all of them are followed in Chromium.
 */
import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { findFirefox, findWebKit, optional } from '../support/browsers.js'
import { openFirefox, openWebKit, until, type EnginePage } from '../support/engines.js'
import { linksOf, promised, totalIn } from './numbers.js'
import { embeddedPortal, type Portal } from './portal.js'

const firefox = await optional(findFirefox())
const webkit = await optional(findWebKit())

const ENGINES = [
  ['Firefox', firefox && (() => openFirefox(firefox))],
  ['WebKit', webkit && (() => openWebKit(webkit))],
] as const

const ANSWERED = `document.querySelector('lmp-dashboard')?.whenReady?.().then(() => true)`
const TOTAL = `document.querySelector('portal-list-page .total')?.textContent ?? ''`

async function signIn(page: EnginePage, origin: string, email: string) {
  await page.goTo(`${origin}/sign-in`)
  await page.read(
    `void [...document.querySelectorAll('button')].find(button => button.textContent.includes('${email}')).click()`,
  )
}

/** Numbers of one widget are of one kind when their lists have the same screen and filters by the same. */
function kindOf({ widget, href }: { widget: string; href: string }) {
  const { pathname, searchParams } = new URL(href, 'http://portal')
  return [widget, pathname, ...searchParams.keys()].join(' ')
}

describe('a dashboard and its lists', () => {
  let portal: Portal

  before(async () => {
    portal = await embeddedPortal()
  })

  for (const [name, open] of ENGINES)
    it(`agree on a number of each kind that is clicked in ${name}`, { skip: !open }, async () => {
      const page: EnginePage = await open!()
      try {
        await signIn(page, portal.origin, 'administrator@northwind.example')
        await until(page, ANSWERED)
        const links = await page.read<ReturnType<typeof linksOf>>(
          `(${String(linksOf)})(document.querySelector('lmp-dashboard'))`,
        )
        const kinds = new Map(links.map(link => [kindOf(link), link]))
        assert.equal(new Set(links.map(({ widget }) => widget)).size, 11, 'every widget but the search')
        for (const { widget, text, href, rows } of promised([...kinds.values()])) {
          await page.read(
            `void document.querySelector('lmp-dashboard').shadowRoot.querySelector('${widget}').shadowRoot
              .querySelector('a[href="${href}"]').dispatchEvent(
                new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }))`,
          )
          await until(page, `/^No |^[\\d,]+ /.test(${TOTAL})`)
          assert.equal(await page.read('location.pathname + location.search'), href)
          assert.equal(totalIn(await page.read<string>(TOTAL)), rows, `${widget} says "${text}"`)
          await page.read('history.back()')
          await until(page, ANSWERED)
        }
      } finally {
        await page.close()
      }
    })
})
