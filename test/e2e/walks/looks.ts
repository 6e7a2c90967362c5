/** The portal on a phone, in large text, and with forced colours. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { brokenWords } from '../broken-words.js'
import { readList } from '../numbers.js'
import type { Stage } from '../portal-stage.js'

export function looks({ signedIn }: Stage): void {
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

  it('keeps its boxes, its head and its marks in order in text of twice the size', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/partners')
      await readList(page)
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
      const box = await page.getByLabel('Without full-license sale').boundingBox()
      assert.deepEqual([box?.width, box?.height], [36, 36])
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

  it('has its head in the order in which Tab goes through it, in a window of any width', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/customers')
      for (const width of [320, 800, 1000, 1300]) {
        await page.setViewportSize({ width, height: 800 })
        const above = await page.locator('.top :is(a, select, input, button)').evaluateAll(stops => {
          const boxes = stops.map(stop => stop.getBoundingClientRect())
          return stops
            .filter((_, i) => i && boxes[i]!.bottom <= boxes[i - 1]!.top)
            .map(stop => stop.outerHTML)
        })
        assert.deepEqual(above, [], `in ${width} px`)
      }
    })
  })

  it('has its whole head in one line on a desktop, and who one is in a line from edge to edge without room for that', async () => {
    // The most screens, the longest title beside as many, and the longest of all.
    for (const email of ['administrator', 'support-manager', 'customer-account-manager'])
      await signedIn(`${email}@northwind.example`, async page => {
        await page.goto('/customers')
        await readList(page)
        const boxes = (all: string) =>
          page.locator(all).evaluateAll(found => found.map(each => each.getBoundingClientRect()))
        for (const width of [1200, 1300, 1680]) {
          await page.setViewportSize({ width, height: 800 })
          const middles = await boxes('.top > div > *')
          const apart = middles.map(({ top, bottom }) =>
            Math.abs(top + bottom - middles[0]!.top - middles[0]!.bottom),
          )
          assert.ok(Math.max(...apart) <= 2, `${email} in ${width} px`)
        }
        for (const width of [600, 768, 900, 1024, 1180]) {
          await page.setViewportSize({ width, height: 800 })
          const [brand, name, signOut, filters] = await boxes('.brand, .user p, .user form, .filters')
          assert.equal(name!.left, brand!.left, `the name of ${email} in ${width} px`)
          assert.equal(signOut!.right, filters!.right, `the way out of ${email} in ${width} px`)
        }
      })
  })

  it('breaks nobody’s name in text of twice the size', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/customers')
      await readList(page)
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
      for (const width of [320, 600, 768, 1300]) {
        await page.setViewportSize({ width, height: 800 })
        assert.deepEqual(await brokenWords(page.locator('.user p')), [], `in ${width} px`)
      }
    })
  })

  it('has the mark of a status beside its first word, when the words take two lines', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/partners')
      await readList(page)
      for (const width of [320, 900]) {
        await page.setViewportSize({ width, height: 800 })
        const statuses = await page.locator('.licenses .status').evaluateAll(all =>
          all.map(status => {
            const words = document.createRange()
            words.selectNodeContents(status)
            words.setStartAfter(status.querySelector('.mark')!)
            const lines = [...words.getClientRects()]
            const mark = status.querySelector('.mark > *')!.getBoundingClientRect()
            const middle = (mark.top + mark.bottom) / 2
            return { lines: lines.length, isBeside: middle > lines[0]!.top && middle < lines[0]!.bottom }
          }),
        )
        assert.ok(
          statuses.some(({ lines }) => lines > 1),
          `some take two lines in ${width} px`,
        )
        assert.ok(
          statuses.every(({ isBeside }) => isBeside),
          `in ${width} px`,
        )
      }
    })
  })

  it('has the brand and the screens in one line of its head on a tablet', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.setViewportSize({ width: 768, height: 1024 })
      await page.goto('/customers')
      const links = page.locator('.top a')
      const middles = await links.evaluateAll(all =>
        all.map(each => {
          const { top, bottom } = each.getBoundingClientRect()
          return Math.round((top + bottom) / 2)
        }),
      )
      assert.ok(Math.max(...middles) - Math.min(...middles) <= 1, `${middles}`)
    })
  })

  it('has the button that applies its filters at the end of their last line, in a window of any width', async () => {
    await signedIn('administrator@northwind.example', async page => {
      for (const path of ['/usage-reports', '/customers', '/partners']) {
        await page.goto(path)
        for (const width of [768, 1024, 1280]) {
          await page.setViewportSize({ width, height: 800 })
          const bottoms = await page
            .locator('.filters label, .filters button')
            .evaluateAll(all => all.map(each => each.getBoundingClientRect().bottom))
          assert.equal(bottoms.at(-1), Math.max(...bottoms), `${path} in ${width} px`)
          const lastField = await page.locator('.filters label').last().boundingBox()
          const apply = await page.locator('.filters button').boundingBox()
          assert.ok(apply!.y < lastField!.y + lastField!.height, `${path} in ${width} px`)
        }
      }
    })
  })

  it('draws what is typed and what is chosen in boxes of one height, in text of twice the size too', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/partners')
      await readList(page)
      for (const size of ['100%', '200%']) {
        await page.evaluate(size => (document.documentElement.style.fontSize = size), size)
        const [typed, chosen] = await page
          .locator('[name=name], [name=status]')
          .evaluateAll(all => all.map(each => each.getBoundingClientRect()))
        assert.deepEqual([typed!.top, typed!.bottom], [chosen!.top, chosen!.bottom], size)
      }
    })
  })

  it('draws one arrow at each choice, its own or, where colours are forced, that of the browser', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/partners')
      await readList(page)
      const arrow = () =>
        page.locator('[name=status]').evaluate(select => {
          const { appearance, backgroundImage } = getComputedStyle(select)
          return [appearance, backgroundImage.includes('gradient')]
        })
      assert.deepEqual(await arrow(), ['none', true])
      await page.emulateMedia({ forcedColors: 'active' })
      assert.deepEqual(await arrow(), ['auto', false])
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

  it('shows where the focus is where colours are forced, on what is chosen too', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.emulateMedia({ forcedColors: 'active' })
      await page.goto('/partners')
      await readList(page)
      const outline = (chosen: string) =>
        page.locator(chosen).evaluate(element => getComputedStyle(element).outlineStyle)
      for (const [chosen, field] of [
        ['nav [aria-current=page]', 'nav [aria-current=page]'],
        ['.schemes label:has(:checked)', '.schemes :checked'],
      ] as const) {
        assert.equal(await outline(chosen), 'none', chosen)
        await page.locator(field).focus()
        assert.equal(await outline(chosen), 'solid', chosen)
      }
    })
  })

  it('writes a name in its own figures and hyphens, and numbers and dates in figures of one width', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/partners')
      await readList(page)
      const figures = (where: string) =>
        page
          .locator(`tbody :is(${where})`)
          .evaluateAll(all => [...new Set(all.map(each => getComputedStyle(each).fontVariantNumeric))])
      assert.deepEqual(await figures('.name, .place'), ['normal'])
      assert.deepEqual(await figures('td.numeric, time'), ['tabular-nums'])
    })
  })

  it('draws the tables of the contract with lines, its code on a ground, and breaks no word of either', async () => {
    await signedIn('administrator@northwind.example', async page => {
      const styleOf = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate(element => {
            const { backgroundColor, borderBottomStyle } = getComputedStyle(element)
            return { backgroundColor, borderBottomStyle }
          })
      await page.goto('/contract/errors/')
      assert.equal((await styleOf('.document td')).borderBottomStyle, 'solid')
      assert.deepEqual(await brokenWords(page.locator('.document td:first-child').first()), [])
      await page.goto('/contract/adapters')
      assert.notEqual((await styleOf('.document pre')).backgroundColor, 'rgba(0, 0, 0, 0)')
    })
  })

  it('gives a finger 24 px of every link in a row', async () => {
    await signedIn('administrator@northwind.example', async page => {
      for (const path of ['/partners', '/customers', '/usage-reports'])
        for (const width of [320, 1300]) {
          await page.setViewportSize({ width, height: 800 })
          await page.goto(path)
          await readList(page)
          const narrow = await page.locator('tbody a').evaluateAll(links =>
            links.flatMap(link => {
              const { height, width } = link.getBoundingClientRect()
              return Math.min(height, width) < 24 ? [`${link.textContent}: ${width} x ${height}`] : []
            }),
          )
          assert.deepEqual(narrow, [], `${path} in ${width} px`)
        }
    })
  })

  it('begins the cells of a row in one line, and ends its numbers below each other', async () => {
    await signedIn('administrator@northwind.example', async page => {
      const firstLines = (cells: string) =>
        page.locator(cells).evaluateAll(all =>
          all.map(cell => {
            const text = document.createRange()
            text.selectNode(document.evaluate('.//text()[normalize-space()]', cell).iterateNext()!)
            const { bottom, right } = text.getClientRects()[0]!
            return { bottom, right }
          }),
        )
      await page.goto('/customers')
      await readList(page)
      const names = await firstLines('tbody tr > :nth-child(1)')
      const partners = await firstLines('tbody tr > :nth-child(4)')
      const apart = names.filter(({ bottom }, i) => Math.abs(bottom - partners[i]!.bottom) > 2)
      assert.deepEqual(apart, [])
      await page.goto('/partners')
      await readList(page)
      const ends = new Set((await firstLines('td.numeric')).map(({ right }) => Math.round(right)))
      assert.equal(ends.size, 1)
    })
  })
}
