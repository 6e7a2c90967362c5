/** The back-forward cache of the engines that are not Chromium: a page that is connected comes back whole. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findFirefox, findWebKit, optional } from '../support/browsers.js'
import { openFirefox, openWebKit, until } from '../support/engines.js'
import { serveSite } from './connected-site.js'

const firefox = await optional(findFirefox())
const webkit = await optional(findWebKit())

/** Firefox keeps no page that has an open connection when it is left: what changes is not listened to there. */
const ENGINES = [
  ['Firefox', firefox && (() => openFirefox(firefox)), { changes: false }],
  ['WebKit', webkit && (() => openWebKit(webkit)), { changes: true }],
] as const

describe('a dashboard that stays connected', () => {
  for (const [name, open, options] of ENGINES)
    it(
      `comes back from the back-forward cache of ${name} with its numbers, and asks again`,
      { skip: !open },
      async () => {
        const site = await serveSite(600, options)
        const page = await open!()
        const number = `document.querySelector('lmp-dashboard').shadowRoot
        .querySelector('lmp-enabled-customers').shadowRoot.querySelector('#value').textContent`
        try {
          await page.goTo(site.origin)
          await until(page, 'seen.length === 1')
          await until(page, 'navigator.locks.query().then(({ held }) => held.length === 1)')
          const before = await page.read(number)
          await page.read("location.assign('/elsewhere')")
          await until(page, "location.pathname === '/elsewhere' && document.readyState === 'complete'")
          await site.streamsAre(0)
          await page.read('history.back()')
          await until(page, "location.pathname === '/' && typeof persisted === 'boolean'")
          assert.equal(await page.read('persisted'), true)
          assert.equal(await page.read(number), before)
          await until(page, 'seen.length > 1')
          await site.streamsAre(options.changes ? 1 : 0)
        } finally {
          await page.close()
          await site.close()
        }
      },
    )
})
