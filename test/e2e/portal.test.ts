/** The whole loop, as people walk it: from the database to a click that lands on the right rows. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { chromium, type Browser, type BrowserContext, type Page, type Route } from 'playwright-core'
import { CHROMIUM_ARGS, findHeadless } from '../support/browsers.js'
import { startPostgres } from '../support/postgres.js'
import { dashboardReady, linkedNumbers, openDashboard, openList, plainNumbers, readList } from './numbers.js'
import { startPortal, type Portal } from './portal.js'
import { ACCOUNTS, OPENS, SCREENS } from './rights.js'

const PASSWORD = 'demonstration'
const PAGE = 200

const DATABASES = {
  'the embedded database': async () => ({ url: undefined, stop: async () => {} }),
  PostgreSQL: startPostgres,
}

/** What the list says to who asks for its rows alone. */
async function countList(context: BrowserContext, path: string): Promise<{ total: number; rows: number }> {
  const { total, rows } = await (await context.request.get(`/api/dashboard${path}`)).json()
  return { total, rows: rows.length }
}

/** Lists that were on the screen before, of a colleague or on the other database: their rows are counted as they come. */
const walked = new Set<string>()

for (const [name, open] of Object.entries(DATABASES)) {
  describe(`the portal on ${name}`, () => {
    let database: { url: string | undefined; stop(): Promise<void> }
    let portal: Portal
    let browser: Browser

    before(async () => {
      database = await open()
      portal = await startPortal(database.url)
      browser = await chromium.launch({ executablePath: await findHeadless(), args: CHROMIUM_ARGS })
    })

    after(async () => {
      await browser?.close()
      await portal?.stop()
      await database?.stop()
    })

    /** The session of each user who has signed in: the form is filled once. */
    const sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>()

    /** A window of that user's own; every message on its console fails the test. */
    async function signedIn(email: string, use: (page: Page, context: BrowserContext) => Promise<void>) {
      const context = await browser.newContext({
        baseURL: portal.origin,
        viewport: { width: 1300, height: 1400 },
        storageState: sessions.get(email),
      })
      context.setDefaultTimeout(20_000)
      const said: string[] = []
      context.on('console', message => said.push(message.text()))
      context.on('weberror', error => said.push(String(error.error())))
      try {
        const page = await context.newPage()
        if (!sessions.has(email)) {
          await page.goto('/sign-in')
          await page.getByLabel('E-mail address').fill(email)
          await page.getByLabel('Password').fill(PASSWORD)
          await page.getByRole('button', { name: 'Sign in', exact: true }).click()
          await dashboardReady(page)
          sessions.set(email, await context.storageState())
        }
        await use(page, context)
        assert.deepEqual(said, [], 'nothing is said on the console')
      } finally {
        await context.close()
      }
    }

    /** A list in a window whose clock the test sets, of a session that it may end: then the console may say so. */
    async function timed(path: string, use: (page: Page, context: BrowserContext) => Promise<void>) {
      const context = await browser.newContext({ baseURL: portal.origin })
      try {
        const page = await context.newPage()
        await page.clock.install()
        await page.goto(`/sign-in?return=${path}`)
        await page.getByRole('button', { name: 'administrator@northwind.example' }).click()
        await readList(page)
        await use(page, context)
      } finally {
        await context.close()
      }
    }

    for (const { email, screens, widgets } of ACCOUNTS) {
      it(`shows ${email} its widgets, and every number equals the rows of the list that it opens`, async () => {
        await signedIn(email, async (page, context) => {
          await openDashboard(page)
          const shown = await page
            .locator('lmp-dashboard')
            .evaluate(dashboard =>
              [...(dashboard.shadowRoot?.querySelectorAll('*') ?? [])]
                .map(element => element.localName)
                .filter(tag => tag.startsWith('lmp-')),
            )
          assert.deepEqual(shown.toSorted(), widgets.map(widget => `lmp-${widget}`).toSorted())

          const numbers = await linkedNumbers(page)
          const leading = new Set(numbers.map(({ widget }) => widget))
          for (const [widget, screen] of Object.entries(OPENS))
            if (shown.includes(`lmp-${widget}`) && screens.includes(screen))
              assert.ok(leading.has(`lmp-${widget}`), `${widget} has a number that leads to its list`)
          for (const { href } of numbers)
            assert.ok(
              screens.some(screen => href.startsWith(`/${screen}?`)),
              `${href} leads to a screen that ${email} may open`,
            )
          const plain = await plainNumbers(page)
          const lacksScreens = widgets.includes('usage-report-status') && screens.length < SCREENS.length
          assert.equal(plain.length > 0, lacksScreens, `plain numbers: ${plain.join(' ')}`)

          await page.goto(`/${screens[0]}`)
          for (const { href, rows, text, widget } of numbers) {
            const says = `${widget} says "${text}", the list at ${href} has`
            const seen = `${email.split('@')[1]} ${rows} ${href}`
            const path = `${href}&limit=${PAGE}`
            const list = walked.has(seen) ? await countList(context, path) : await openList(page, path)
            walked.add(seen)
            assert.equal(list.total, rows, `${says} ${list.total}`)
            assert.equal(list.rows, Math.min(rows, PAGE), `rows on the first page of ${href}`)
          }
        })
      })
    }

    it('follows a click on a number of each widget without loading the page anew, and back', async () => {
      await signedIn('administrator@northwind.example', async page => {
        await openDashboard(page)
        const numbers = await linkedNumbers(page)
        await page.evaluate(() => Object.assign(window, { stayed: true }))
        for (const widget of Object.keys(OPENS).map(widget => `lmp-${widget}`)) {
          const first = numbers.find(number => number.widget === widget && number.rows > 0)
          assert.ok(first, `${widget} has a number that opens`)
          await page.locator(widget).locator(`a[href="${first.href}"]`).first().click()
          assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, first.href)
          assert.equal((await readList(page)).total, first.rows)
          await page.goBack()
          await dashboardReady(page)
        }
        assert.equal(await page.evaluate(() => 'stayed' in window), true)
      })
    })

    it('opens the list of a number also where the role has got its screen since the page was made', async () => {
      await signedIn('administrator@northwind.example', async page => {
        await page.route('/', async route => {
          const response = await route.fetch()
          const made = (await response.text()).replace('&quot;customers&quot;,', '')
          assert.notEqual(made, await response.text())
          await route.fulfill({ response, body: made })
        })
        await openDashboard(page)
        const number = page.locator('lmp-enabled-customers #value')
        const said = Number((await number.textContent())?.replaceAll(',', ''))
        await number.click()
        await page.locator('portal-list-page tbody tr').first().waitFor()
        assert.equal((await readList(page)).total, said)
      })
    })

    it('exports as many rows as the number says', async () => {
      await signedIn('administrator@northwind.example', async (page, context) => {
        const widget = 'lmp-enabled-customers'
        await openDashboard(page)
        const number = (await linkedNumbers(page)).find(number => number.widget === widget)
        assert.ok(number)
        const csv = await context.request.get(number.href.replace('/customers', '/api/export/customers.csv'))
        const lines = (await csv.text()).trimEnd().split('\r\n')
        assert.equal(lines.length - 1, number.rows)
      })
    })

    it('opens a list from its URL alone, and asks a stranger to sign in first', async () => {
      await signedIn('administrator@northwind.example', async page => {
        await page.goto('/customers?license-status=expired&limit=10')
        const list = await readList(page)
        assert.equal(list.rows, Math.min(list.total, 10))
      })
      const context = await browser.newContext({ baseURL: portal.origin })
      const page = await context.newPage()
      await page.goto('/customers?license-status=expired')
      assert.equal(new URL(page.url()).pathname, '/sign-in')
      await context.close()
    })

    it('leaves what is typed into a filter alone, whatever comes meanwhile', async () => {
      await signedIn('administrator@northwind.example', async page => {
        await page.goto('/customers')
        await readList(page)
        const field = (name: string) => page.locator(`[name=${name}]`)
        const [name, status, partner] = [field('name'), field('status'), field('partner')]
        await name.fill('a')
        await partner.pressSequentially('cotton')
        await page.locator('#partners-found option').first().waitFor({ state: 'attached' })
        assert.deepEqual([await name.inputValue(), await partner.inputValue()], ['a', 'cotton'])
        await page.goto('/customers?name=b&status=enabled')
        await page.getByRole('link', { name: 'Remove the filter Name' }).click()
        assert.deepEqual([await name.inputValue(), await status.inputValue()], ['', 'enabled'])
      })
    })

    it('takes for a partner only what it has offered', async () => {
      await signedIn('administrator@northwind.example', async page => {
        await page.goto('/customers')
        await readList(page)
        const partner = page.locator('[name=partner]')
        const apply = page.getByRole('button', { name: 'Apply' })
        await partner.fill('Cotton (UK)')
        await apply.click()
        assert.equal(new URL(page.url()).search, '')
        await partner.fill('cotton')
        const offered = page.locator('#partners-found option').first()
        await offered.waitFor({ state: 'attached' })
        const text = (await offered.getAttribute('value')) ?? ''
        await partner.fill(text)
        await apply.click()
        await readList(page)
        assert.ok(text.endsWith(` (${new URL(page.url()).searchParams.get('partner')})`))
        // Its name is asked for beside the list.
        await page.locator(`[name=partner][value="${text}"]`).waitFor()
      })
    })

    it('keeps a partner in the filter, whatever its name is and whoever may choose one', async () => {
      const anyPartner = async (page: Page) => {
        const answer = await page.request.get('/api/dashboard/customers?limit=1')
        return ((await answer.json()) as { rows: { partnerId: string }[] }).rows[0]!.partnerId
      }
      const afterApply = async (page: Page, query: string) => {
        await page.goto(`/customers?${query}`)
        await readList(page)
        await page.locator('[name=status]').selectOption('enabled')
        await page.getByRole('button', { name: 'Apply' }).click()
        await page.waitForURL(/status=enabled/)
        return Object.fromEntries(new URL(page.url()).searchParams)
      }
      await signedIn('customer-account-manager@northwind.example', async page => {
        const partner = await anyPartner(page)
        assert.deepEqual(await afterApply(page, `partner=${partner}`), { partner, status: 'enabled' })
        // A product may have an id of any kind.
        assert.deepEqual(await afterApply(page, `product=+x`), { product: ' x', status: 'enabled' })
      })
      await signedIn('administrator@northwind.example', async page => {
        const partner = await anyPartner(page)
        const rename = async (route: Route) => {
          const response = await route.fetch()
          const { rows, ...rest } = (await response.json()) as { rows: object[] }
          const renamed = rows.map(row => ({ ...row, name: ' Cotton\nLtd' }))
          await route.fulfill({ response, json: { ...rest, rows: renamed } })
        }
        await page.route('**/api/dashboard/partners?**', rename, { times: 1 })
        await page.goto(`/customers?partner=${partner}`)
        await page.locator('[name=partner][value*="Cotton"]').waitFor()
        await page.locator('[name=status]').selectOption('enabled')
        await page.getByRole('button', { name: 'Apply' }).click()
        await readList(page)
        assert.deepEqual(Object.fromEntries(new URL(page.url()).searchParams), { partner, status: 'enabled' })
      })
    })

    it('turns one page for a double click, and says which rows it shows only when it has them', async () => {
      await signedIn('administrator@northwind.example', async page => {
        await page.goto('/customers?limit=5')
        await readList(page)
        const rows = page.locator('.pager > p')
        let send = () => {}
        const sent = new Promise<void>(resolve => (send = resolve))
        await page.route(/cursor=/, async route => {
          await sent
          await route.continue()
        })
        await page.getByRole('link', { name: 'Next' }).dblclick()
        assert.equal(await rows.textContent(), '')
        send()
        await readList(page)
        assert.match((await rows.textContent()) ?? '', /^6–10 of /)
      })
    })

    it('knows the pages before it when the head of the page is skipped', async () => {
      await signedIn('administrator@northwind.example', async page => {
        await page.goto('/customers?limit=5')
        await page.getByRole('link', { name: 'Next' }).click()
        await readList(page)
        await page.getByRole('link', { name: 'Skip to the content' }).press('Enter')
        assert.equal(await page.evaluate(() => document.activeElement?.id), 'main')
        assert.equal(new URL(page.url()).hash, '')
        assert.match((await page.locator('.pager > p').textContent()) ?? '', /^6–10 of /)
      })
    })

    it('comes back to a list where it was left', async () => {
      await signedIn('administrator@northwind.example', async page => {
        await page.goto('/customers?limit=100')
        await readList(page)
        const link = page.locator('tbody tr:nth-child(60) a').first()
        await link.scrollIntoViewIfNeeded()
        const top = await page.evaluate(() => scrollY)
        assert.ok(top > 0)
        await link.click()
        await readList(page)
        await page.goBack()
        await page.locator('tbody tr:nth-child(60)').waitFor()
        assert.equal(await page.evaluate(() => scrollY), top)
      })
    })

    it('has a way out of a filter that is not whole, and says of no rows only that they have come', async () => {
      await signedIn('administrator@northwind.example', async page => {
        await page.goto('/partners?decrease-product=x&decrease-cycle=2026-10')
        await page.getByRole('link', { name: 'Clear this filter' }).click()
        await readList(page)
        assert.equal(new URL(page.url()).search, '')

        await page.goto('/customers?status=enabled&sort=nothing')
        await page.getByRole('link', { name: 'Clear all filters' }).click()
        await readList(page)
        assert.equal(new URL(page.url()).search, '')

        for (const [query, why, wayOut = 'Clear this filter'] of [
          ['status=', 'Status is empty'],
          ['status=enabled&status=disabled', 'Status is given more than once'],
          ['name=', 'Name is empty'],
          ['sort=nothing', 'The order cannot be “nothing”', 'Show in the usual order'],
          ['limit=many', 'The number of rows cannot be “many”', 'Show the usual number'],
        ]) {
          await page.goto(`/customers?${query}`)
          await page.getByRole('heading', { name: why }).waitFor()
          assert.equal(await page.locator('.chip').count(), 0)
          await page.getByRole('link', { name: wayOut }).click()
          await readList(page)
        }
        await page.goto('/partners?decrease-product=x')
        await page.getByRole('heading', { name: 'The cycle of the decrease is missing' }).waitFor()

        await page.goto('/customers?name=nobody-is-called-that')
        await readList(page)
        let send = () => {}
        const sent = new Promise<void>(resolve => (send = resolve))
        await page.route(/\/api\/dashboard\/customers/, async route => {
          await sent
          await route.continue()
        })
        await page.getByRole('link', { name: 'Show all customers' }).click()
        assert.equal(await page.locator('.message').count(), 0)
        send()
        assert.ok((await readList(page)).rows > 0)
      })
    })

    it('leads from a page that has lost its rows to the first of the same list', async () => {
      await signedIn('administrator@northwind.example', async page => {
        await page.route(/cursor=/, async route => {
          const response = await route.fetch()
          await route.fulfill({
            response,
            json: { ...(await response.json()), rows: [], nextCursor: undefined },
          })
        })
        await page.goto('/customers?status=enabled&limit=5')
        await page.getByRole('link', { name: 'Next' }).click()
        const message = page.locator('.message')
        await message.waitFor()
        assert.doesNotMatch((await message.textContent()) ?? '', /nothing/i)
        await message.getByRole('link').click()
        await readList(page)
        assert.equal(new URL(page.url()).search, '?status=enabled&limit=5')
      })
    })

    it('numbers the rows of a page by what the list has now, not by what it had on the pages before', async () => {
      await signedIn('administrator@northwind.example', async page => {
        let now: object = {}
        await page.route(/cursor=/, async route => {
          const response = await route.fetch()
          await route.fulfill({ response, json: { ...(await response.json()), ...now } })
        })
        for (const [change, said] of [
          [{ total: 8, nextCursor: undefined }, '4–8 of 8'],
          [{ total: 12, nextCursor: undefined }, '8–12 of 12'],
          [{ total: 9 }, '4–8 of 9'],
        ] as const) {
          now = change
          await page.goto('/customers?limit=5')
          await page.getByRole('link', { name: 'Next' }).click()
          await readList(page)
          assert.equal(await page.locator('.pager > p').textContent(), said)
        }
      })
    })

    it('goes back from a list to what was before it, however often it was asked for', async () => {
      await signedIn('administrator@northwind.example', async page => {
        await page.goto('/service-plans')
        await page.getByRole('link', { name: 'Customers' }).click()
        await page.getByRole('link', { name: 'Customers', exact: true }).click()
        for (const press of [1, 2]) {
          await page.getByRole('button', { name: 'Apply' }).click()
          await readList(page)
          assert.equal(new URL(page.url()).pathname, '/customers', `after ${press}`)
        }
        await page.goBack()
        assert.equal(new URL(page.url()).pathname, '/service-plans')
      })
    })

    it('keeps the focus where keys go on: at the number of rows, and at the heading after another try', async () => {
      await signedIn('administrator@northwind.example', async page => {
        const focused = page.locator(':focus')
        await page.goto('/customers')
        await readList(page)
        const limit = page.getByLabel('Rows')
        await limit.focus()
        for (const rows of ['100', '250']) {
          await limit.press('ArrowDown')
          await readList(page)
          assert.equal(await focused.inputValue(), rows)
        }
        await page.route(/dashboard\/service-plans/, route => route.fulfill({ json: {} }), { times: 1 })
        await page.getByRole('link', { name: 'Service Plans' }).click()
        await page.getByRole('button', { name: 'Try again' }).press('Enter')
        await readList(page)
        assert.equal(await focused.textContent(), 'Service Plans')
      })
    })

    it('tells once a minute at most that somebody uses it, and nothing while nobody does', async () => {
      await signedIn('administrator@northwind.example', async page => {
        await page.clock.install()
        await page.goto('/customers')
        await readList(page)
        let told = 0
        page.on('request', request => (told += Number(request.method() === 'POST')))
        await page.clock.fastForward(120_000)
        assert.equal(told, 0)
        const telling = page.waitForResponse(response => response.request().method() === 'POST')
        await page.keyboard.press('Tab')
        assert.equal((await telling).status(), 200)
        await page.keyboard.press('Tab')
        assert.equal(told, 1)
      })
    })

    it('says two minutes beforehand when a session ends that nobody uses, and stays signed in by one button', async () => {
      await signedIn('administrator@northwind.example', async page => {
        await page.clock.install()
        await page.goto('/customers')
        await readList(page)
        const notice = page.getByText('You will be signed out')
        await page.route('**/api/session', route => route.fulfill({ json: { seconds: 120, canStay: true } }))
        await page.clock.fastForward('28:00')
        await notice.waitFor()
        assert.match(
          await page.getByRole('status').last().innerText(),
          /signed out at \d\d:\d\d: nobody has used/,
        )
        await page.unroute('**/api/session')
        await page.getByRole('button', { name: 'Stay signed in' }).click()
        await notice.waitFor({ state: 'detached' })
      })
    })

    it('says so too when no use makes a session longer', async () => {
      await signedIn('administrator@northwind.example', async page => {
        await page.clock.install()
        await page.goto('/customers')
        await readList(page)
        await page.route('**/api/session', route => route.fulfill({ json: { seconds: 60, canStay: false } }))
        await page.clock.fastForward('28:00')
        await page.getByText('everybody signs in again after 12 hours').waitFor()
        await page.keyboard.press('Tab')
        assert.equal(await page.getByRole('button', { name: 'Stay signed in' }).count(), 0)
      })
    })

    it('says why nobody could be kept signed in, and promises nothing that is past', async () => {
      await timed('/customers', async page => {
        await page.route('**/api/session', route => route.fulfill({ json: { seconds: 120, canStay: true } }))
        await page.clock.fastForward('28:00')
        const stay = page.getByRole('button', { name: 'Stay signed in' })
        const notice = page.getByRole('status').last()
        await page.getByText('You will be signed out').waitFor()
        await page.route('**/api/session', route => route.abort())
        await stay.click()
        await page.getByText('the portal does not answer').waitFor()
        assert.match(await notice.innerText(), /^You will be signed out at \d\d:\d\d: the portal/)
        await page.clock.fastForward('02:00')
        await page.getByText('Your session was to end at').waitFor()
        assert.doesNotMatch(await notice.innerText(), /You will be/)
        assert.equal(await stay.count(), 0)
      })
    })

    it('asks after a sleep of the machine, which its timers have slept through, whether the session has ended', async () => {
      await timed('/customers', async (page, context) => {
        await context.request.post('/sign-out', { headers: { Origin: portal.origin }, maxRedirects: 0 })
        await page.clock.setSystemTime(Date.now() + 7_200_000)
        await page.clock.runFor(15_000)
        await page.waitForURL('**/sign-in?return=%2Fcustomers')
      })
    })

    it('takes back that a session ends when another tab has kept it, as soon as it is looked at', async () => {
      await signedIn('administrator@northwind.example', async page => {
        await page.clock.install()
        await page.goto('/customers')
        await readList(page)
        await page.route('**/api/session', route => route.fulfill({ json: { seconds: 120, canStay: true } }))
        await page.clock.fastForward('28:00')
        const notice = page.getByText('You will be signed out')
        await notice.waitFor()
        await page.unroute('**/api/session')
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
        await notice.waitFor({ state: 'detached' })
      })
    })

    it('leaves a list whose session has ended to nobody', async () => {
      await timed('/customers', async (page, context) => {
        await context.request.post('/sign-out', { headers: { Origin: portal.origin }, maxRedirects: 0 })
        await page.clock.fastForward('30:00')
        await page.waitForURL('**/sign-in?return=%2Fcustomers')
      })
    })

    it('says so when nobody could be signed out', async () => {
      const context = await browser.newContext({ baseURL: portal.origin })
      const page = await context.newPage()
      await page.route('**/sign-out', route => route.fulfill({ status: 502, body: 'Out of order' }))
      await page.goto('/sign-in')
      await page.getByRole('button', { name: 'administrator@northwind.example' }).click()
      await page.getByRole('button', { name: 'Sign out' }).click()
      await page.getByText('Out of order').waitFor()
      await context.close()
    })

    it('shows its filters when a phone is turned', async () => {
      await signedIn('administrator@northwind.example', async page => {
        await page.setViewportSize({ width: 390, height: 844 })
        await page.goto('/customers')
        await readList(page)
        const apply = page.getByRole('button', { name: 'Apply' })
        assert.equal(await apply.isVisible(), false)
        await page.setViewportSize({ width: 844, height: 390 })
        await apply.waitFor()
      })
    })

    it('fits a phone with text of twice the size', async () => {
      await signedIn('administrator@northwind.example', async page => {
        await page.setViewportSize({ width: 320, height: 640 })
        await page.goto('/customers')
        await readList(page)
        await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320)
        const card = page.locator('.table')
        assert.equal(await card.evaluate(card => card.scrollWidth - card.clientWidth), 0, 'no date is cut')
      })
    })

    it('names the group of its filters in a window of any width', async () => {
      await signedIn('administrator@northwind.example', async page => {
        await page.goto('/customers')
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 800 })
          await page.getByRole('group', { name: 'Filters', exact: true }).waitFor()
        }
      })
    })

    it('says of a list that the account does not have only what is true', async () => {
      const context = await browser.newContext({ baseURL: portal.origin })
      const page = await context.newPage()
      await page.goto('/sign-in?return=/usage-reports')
      await page.getByRole('button', { name: 'administrator@harborfiber.example' }).click()
      await page.getByRole('heading', { name: 'Not open to you' }).waitFor()
      const said = await page.getByRole('main').innerText()
      assert.match(
        said,
        /As Administrator of Harbor Fiber you cannot open Usage Reports\.\s+Go to the dashboard$/,
      )
      await context.close()
    })

    it('keeps its boxes, its head and its marks in order in text of twice the size', async () => {
      await signedIn('administrator@northwind.example', async page => {
        await page.goto('/partners')
        await readList(page)
        await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
        assert.equal((await page.getByLabel('Without full-license sale').boundingBox())?.width, 18)
        const [signOut, filters] = await page
          .locator('.user form, .filters')
          .evaluateAll(all => all.map(each => each.getBoundingClientRect().right))
        assert.equal(signOut, filters, 'who one is stands at the end, below the screens too')
        const apart = await page.locator('.licenses li').evaluateAll(
          lines =>
            lines.filter(line => {
              const count = document.createRange()
              count.selectNode(
                document.evaluate('.//text()[translate(., "0123456789", "") != .]', line).iterateNext()!,
              )
              const { top, height } = line.querySelector('.mark')!.getBoundingClientRect()
              return top + height < count.getClientRects()[0]!.top
            }).length,
        )
        assert.equal(apart, 0)
      })
    })

    it('marks a status in a system colour where colours are forced, whichever scheme was chosen', async () => {
      await signedIn('administrator@northwind.example', async page => {
        await page.emulateMedia({ forcedColors: 'active' })
        await page.goto('/partners')
        await readList(page)
        const colors = await page
          .locator('h1, .mark')
          .evaluateAll(all => [...new Set(all.map(each => getComputedStyle(each).color))])
        assert.equal(colors.length, 1)
      })
    })

    it("lists the licenses of a row in the dashboard's order of their statuses", async () => {
      await signedIn('administrator@northwind.example', async page => {
        await page.goto('/partners?limit=250')
        await readList(page)
        const order = ['normal', 'expiring soon', 'in grace period', 'expired', 'exceeded allocation']
        const cells = await page
          .locator('.licenses')
          .evaluateAll(cells => cells.map(cell => [...cell.children].map(({ textContent }) => textContent!)))
        for (const lines of cells) {
          const ranks = lines.map(line => order.findIndex(words => line.includes(words)))
          assert.deepEqual(ranks, ranks.toSorted(), 'from best to worst')
        }
      })
    })

    it('prints dark on white, and which of the rows it prints', async () => {
      await signedIn('administrator@northwind.example', async page => {
        await page.goto('/customers?limit=5')
        await readList(page)
        await page.getByTitle('Dark').click()
        await page.emulateMedia({ media: 'print' })
        assert.equal(
          await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme),
          'light',
        )
        assert.match(await page.locator('.pager').innerText(), /^1–5 of [\d,]+$/)
      })
    })

    it('prints a list in columns on a sheet, without a ground, and says by which filter', async () => {
      await signedIn('administrator@northwind.example', async page => {
        await page.setViewportSize({ width: 718, height: 1000 })
        await page.goto('/partners?status=active')
        await readList(page)
        await page.emulateMedia({ media: 'print' })
        const [ground, row, overflow] = await page.evaluate(() => {
          const table = document.querySelector('.table')!
          return [
            getComputedStyle(document.body).backgroundColor,
            getComputedStyle(table.querySelector('tbody tr')!).display,
            table.scrollWidth - document.documentElement.clientWidth,
          ] as const
        })
        assert.deepEqual([ground, row], ['rgba(0, 0, 0, 0)', 'table-row'])
        assert.ok(overflow <= 0)
        assert.equal(await page.locator('.chips').innerText(), 'Status: Active')
      })
    })

    it('prints no way on from a list that is empty, or from an address that is not whole', async () => {
      await signedIn('administrator@northwind.example', async page => {
        const main = page.getByRole('main')
        for (const query of ['name=nobody', 'status=none', 'nothing=1']) {
          await page.goto(`/customers?${query}`)
          await main.locator('.message, .notice').waitFor()
          await page.emulateMedia({ media: 'print' })
          assert.equal(await main.locator(':is(.message, .notice) :is(a, button):visible').count(), 0)
          await page.emulateMedia({ media: null })
        }
      })
    })

    it('asks to sign in again when the session has ended before a partner is looked for', async () => {
      const context = await browser.newContext({ baseURL: portal.origin })
      const page = await context.newPage()
      await page.goto('/sign-in?return=/customers')
      await page.getByRole('button', { name: 'administrator@northwind.example' }).click()
      await readList(page)
      await context.request.post('/sign-out', { headers: { Origin: portal.origin }, maxRedirects: 0 })
      await page.locator('[name=partner]').pressSequentially('cotton')
      await page.waitForURL('**/sign-in?return=%2Fcustomers', { waitUntil: 'commit' })
      await context.close()
    })

    it("shows nobody's numbers on a page of somebody else, who has signed in with the same browser since", async () => {
      const context = await browser.newContext({ baseURL: portal.origin })
      const page = await context.newPage()
      await page.goto('/sign-in')
      await page.getByRole('button', { name: 'administrator@northwind.example' }).click()
      await dashboardReady(page)
      // Their own page is not there yet: nobody has told this one.
      await context.request.post('/sign-in', {
        headers: { Origin: portal.origin },
        form: { email: 'administrator@nordlys.example', password: PASSWORD },
        maxRedirects: 0,
      })
      let arrive = () => {}
      const leaves = new Promise<void>(resolve => (arrive = resolve))
      await page.route('**/sign-in?**', async route => {
        await leaves
        await route.continue()
      })
      const shown = await page.locator('lmp-enabled-customers').evaluate(async element => {
        await (element as unknown as { refresh(): Promise<void> }).refresh()
        return element.shadowRoot?.textContent ?? ''
      })
      assert.doesNotMatch(shown, /\d/)
      arrive()
      await page.getByText('Nordlys', { exact: false }).first().waitFor()
      await context.close()
    })

    it('exports nothing from a page of somebody else, and takes no click on it for a use of the new session', async () => {
      await timed('/partners', async (page, context) => {
        await context.request.post('/sign-in', {
          headers: { Origin: portal.origin },
          form: { email: 'administrator@nordlys.example', password: PASSWORD },
          maxRedirects: 0,
        })
        const link = page.getByRole('link', { name: 'Export as CSV' })
        assert.equal((await context.request.get((await link.getAttribute('href'))!)).status(), 401)
        await page.clock.fastForward(60_000)
        const told = page.waitForResponse('**/api/session')
        await page.keyboard.press('Shift')
        assert.equal((await told).status(), 401)
      })
    })

    it('offers the months that the list knows, also on a page that was made before the last of them ended', async () => {
      await signedIn('administrator@northwind.example', async page => {
        let asOf = '2027-03-31T12:00:00Z'
        await page.route('**/api/dashboard/usage-reports?**', async route => {
          const response = await route.fetch()
          await route.fulfill({ response, json: { ...(await response.json()), asOf } })
        })
        await page.goto('/usage-reports?limit=10')
        await readList(page)
        const cycle = page.locator('[name=cycle]')
        assert.equal(await cycle.locator('option').nth(1).textContent(), 'Feb 2027')
        await page.locator('[name=status]').selectOption({ index: 1 })
        asOf = '2027-04-01T12:00:00Z'
        await page.getByRole('button', { name: 'Apply' }).click()
        await readList(page)
        assert.equal(await cycle.locator('option').nth(1).textContent(), 'Mar 2027')
      })
    })

    it('leaves the month that was chosen when the list brings a new one', async () => {
      await signedIn('administrator@northwind.example', async page => {
        let answer = () => {}
        const waits = new Promise<void>(resolve => (answer = resolve))
        const nextMonth = new Date(Date.now() + 31 * 86_400_000).toISOString()
        await page.route('**/api/dashboard/usage-reports?**', async route => {
          const response = await route.fetch()
          await waits
          await route.fulfill({ response, json: { ...(await response.json()), asOf: nextMonth } })
        })
        await page.goto('/usage-reports?limit=10')
        const cycle = page.locator('[name=cycle]')
        await cycle.selectOption({ index: 2 })
        const chosen = await cycle.inputValue()
        answer()
        await readList(page)
        assert.equal(await cycle.inputValue(), chosen)
      })
    })

    for (const { email, screens } of ACCOUNTS) {
      it(`gives ${email} nothing of a screen that it may not open, whatever the URL`, async () => {
        await signedIn(email, async (_, context) => {
          for (const screen of SCREENS.filter(screen => !screens.includes(screen)))
            for (const path of [`/${screen}`, `/api/dashboard/${screen}`, `/api/export/${screen}.csv`]) {
              const response = await context.request.get(path)
              assert.equal(response.status(), 403, path)
              assert.doesNotMatch(await response.text(), /"total"|"rows"/)
            }
        })
      })
    }

    if (name === 'PostgreSQL')
      it('shows what changes in the database on a dashboard that is open, and asks for nothing else', async () => {
        await signedIn('administrator@northwind.example', async page => {
          await openDashboard(page)
          const client = new pg.Client({ connectionString: database.url })
          await client.connect()
          const rename = (from: string, to: string) =>
            client.query('update lmp.service_plans set status = $2 where status = $1', [from, to])
          const plans = page.locator('lmp-enabled-service-plans #value')
          const before = await plans.textContent()
          await page.evaluate(() => Object.assign(window, { isSamePage: true }))
          const asked: string[] = []
          page.on('request', request => asked.push(request.url()))
          try {
            await rename('enabled', 'retired')
            await page.waitForFunction(text => {
              const dashboard = document.querySelector('lmp-dashboard')?.shadowRoot
              const plans = dashboard?.querySelector('lmp-enabled-service-plans')?.shadowRoot
              return plans?.querySelector('#value')?.textContent !== text
            }, before)
            assert.equal(await plans.textContent(), '0')
            assert.ok(await page.evaluate(() => 'isSamePage' in window))
            const widgets = asked.flatMap(url => new URL(url).searchParams.getAll('widget'))
            assert.ok(!widgets.some(widget => widget.startsWith('billing-report-status')), asked.join('\n'))
          } finally {
            await rename('retired', 'enabled')
            await client.end()
          }
        })
      })

    if (name === 'PostgreSQL')
      it('stops without waiting for those who listen to its changes', async () => {
        const other = await startPortal(database.url)
        const context = await browser.newContext({ baseURL: other.origin })
        const page = await context.newPage()
        await page.goto('/sign-in')
        const listens = page.waitForResponse('**/api/dashboard/changes')
        await page.getByRole('button', { name: 'administrator@northwind.example' }).click()
        await listens
        assert.doesNotMatch(await other.stop(), /broken off/)
        await context.close()
      })

    it('answers a foreign id exactly as one that does not exist', async () => {
      let foreign = ''
      await signedIn('administrator@nordlys.example', async (_, context) => {
        const page = await (await context.request.get('/api/dashboard/partners?limit=1')).json()
        foreign = page.rows[0].id
      })
      assert.ok(foreign)
      await signedIn('administrator@northwind.example', async (_, context) => {
        for (const screen of ['customers', 'partners'] as const) {
          const name = screen === 'partners' ? 'id' : 'partner'
          const answers = await Promise.all(
            [foreign, 'nobody'].map(async id => {
              const { asOf, ...page } = await (
                await context.request.get(`/api/dashboard/${screen}?${name}=${id}`)
              ).json()
              assert.ok(asOf)
              return page
            }),
          )
          assert.deepEqual(answers[0], answers[1])
          assert.equal(answers[0].total, 0)
        }
      })
    })

    it('asks once for the whole dashboard after the manifest, and moves nothing when the numbers come', async () => {
      await signedIn('administrator@northwind.example', async (_, context) => {
        const page = await context.newPage()
        const asked: string[] = []
        page.on('request', request => {
          const { pathname } = new URL(request.url())
          if (pathname.startsWith('/api/')) asked.push(pathname)
        })
        await page.addInitScript(() => {
          interface Shift extends PerformanceEntry {
            value: number
            sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[]
          }
          const moved: string[] = []
          Object.assign(window, { moved })
          new PerformanceObserver(list => {
            for (const { sources, value } of list.getEntries() as Shift[])
              for (const { currentRect, node, previousRect } of sources)
                moved.push(
                  `${value}: ${node?.nodeName} "${node?.textContent}" ${JSON.stringify([previousRect, currentRect])}`,
                )
          }).observe({ type: 'layout-shift', buffered: true })
        })
        await openDashboard(page)
        await page.evaluate(
          () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))),
        )
        const stream = '/api/dashboard/changes'
        assert.deepEqual(
          asked.filter(path => path !== stream),
          ['/api/dashboard/manifest', '/api/dashboard/widgets'],
        )
        assert.ok(asked.filter(path => path === stream).length <= 1, 'one stream of changes')
        assert.deepEqual(await page.evaluate(() => (window as unknown as { moved: string[] }).moved), [])
      })
    })
  })
}
