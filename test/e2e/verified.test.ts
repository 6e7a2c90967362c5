/** The reference portal keeps every law, over its own sign-in, on the embedded database. */
import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { verify } from '@lmp-widgets/data-adapter/verify'
import { failuresOf } from '../verify/verified.js'
import { embeddedPortal, type Portal } from './portal.js'

describe('the portal', () => {
  let portal: Portal
  before(async () => (portal = await embeddedPortal()))

  /** The cookie of who has signed in. */
  async function cookieOf(email: string): Promise<string> {
    const response = await fetch(`${portal.origin}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: portal.origin },
      body: new URLSearchParams({ email, password: 'demonstration', return: '/' }),
    })
    return response.headers.get('set-cookie')!.split(';')[0]!
  }

  for (const email of ['administrator@northwind.example', 'msp@northwind.example']) {
    it(`keeps every law for ${email}`, async t => {
      const report = await verify(`${portal.origin}/api/dashboard`, {
        headers: [['cookie', await cookieOf(email)]],
        otherHeaders: [['cookie', await cookieOf('administrator@nordlys.example')]],
        tryPost: true,
        seed: 7,
        // The end-to-end test walks through all of them.
        choices: 2,
        // Of a list of thousands, forty pages in every order.
        maxRows: 2_000,
      })
      t.diagnostic(`${report.requests} requests in ${report.seconds} s`)
      assert.deepEqual(failuresOf(report), [])
      assert.equal(report.outcome, 'holds')
      const unchecked = report.laws.filter(({ outcome }) => outcome !== 'holds').map(({ name }) => name)
      // A partner's user has no widget with a period, a window or parts.
      const few: string[] = email.startsWith('msp')
        ? ['parts sum to their whole', 'like is compared with like', "days are the account's days"]
        : []
      assert.ok(
        unchecked.every(name => [...few, 'who asks too often is told when to return'].includes(name)),
        unchecked.join(),
      )
    })
  }
})
