import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import { has, labelOf, part, textOf } from '../testing/looks.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import '../languages/ar.js'
import './define.js'
import { fixtures } from './new-partner-acquisition.fixtures.js'
import type { NewPartnerAcquisition } from './new-partner-acquisition.js'

async function show(data: NewPartnerAcquisition['data'], dir = 'ltr'): Promise<NewPartnerAcquisition> {
  const widget = await fixture<NewPartnerAcquisition>(
    html`<lmp-new-partner-acquisition
      partners-href="/partners"
      lang="en"
      dir=${dir}
      .data=${data}
    ></lmp-new-partner-acquisition>`,
  )
  await widget.whenReady()
  return widget
}

const barsOf = (widget: Element) => [...widget.shadowRoot!.querySelectorAll<SVGElement>('.bar')]
const namesOf = (widget: Element) => barsOf(widget).map(bar => bar.getAttribute('aria-label'))
const focused = (widget: Element) => barsOf(widget).indexOf(widget.shadowRoot!.activeElement as SVGElement)
const tabStops = (widget: Element) =>
  barsOf(widget).filter(bar => bar.getAttribute('tabindex') === '0').length

async function press(widget: NewPartnerAcquisition, key: string, held: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held })
  widget.shadowRoot!.activeElement!.dispatchEvent(event)
  await widget.updateComplete
  return event
}

describe('new-partner-acquisition', () => {
  it('says its finding in the caption of the figure', async () => {
    const caption = part(await show(fixtures.ready), 'figure > figcaption')
    expect(caption.textContent!.replace(/\s+/g, ' ')).to.contain(
      '56 new partners in 2026 to Nov 24, ▲ up 36.6% vs 41 in the same days of 2025',
    )
    const whole = part(await show(fixtures.wholeYear), 'figcaption').textContent!.replace(/\s+/g, ' ')
    expect(whole).to.contain('45 new partners in 2025, ▲ up 95.7% vs 23 in 2024')
  })

  it('calls more of them good', async () => {
    expect(part(await show(fixtures.ready), '.change').className).to.equal('change good')
  })

  it('links the totals and every bar to its partners', async () => {
    const widget = await show(fixtures.ready)
    expect(labelOf(part(widget, '#total'))).to.equal('New partner acquisition 56')
    expect(part(widget, '.earlier').getAttribute('href')).to.contain('acquired-before=2025-11-25')
    expect(barsOf(widget)[1]!.getAttribute('href')).to.equal(
      '/partners?acquired-before=2026-02-01&acquired-from=2026-01-01',
    )
  })

  it('offers a bar that is clicked to the host', async () => {
    const widget = await show(fixtures.ready)
    const heard: CustomEvent[] = []
    widget.addEventListener('lmp-drill-down', event => {
      event.preventDefault()
      heard.push(event)
    })
    const click = new MouseEvent('click', { bubbles: true, cancelable: true })
    barsOf(widget)[1]!.dispatchEvent(click)
    expect(click.defaultPrevented).to.equal(true)
    expect(heard[0]!.detail).to.deep.include({
      href: '/partners?acquired-before=2026-02-01&acquired-from=2026-01-01',
      widget: 'new-partner-acquisition',
    })
  })

  it('names each bar by its month, its year and its number', async () => {
    const names = namesOf(await show(fixtures.ready))
    expect(names.slice(0, 2)).to.deep.equal(['Jan 2025: 2', 'Jan 2026: 3'])
    expect(names.slice(20, 22)).to.deep.equal(['Nov 2025, to Nov 24: 3', 'Nov 2026, to Nov 24: 5'])
  })

  it('has no bar for a month that has not begun', async () => {
    expect(namesOf(await show(fixtures.ready)).slice(22)).to.deep.equal(['Dec 2025: 4'])
  })

  it('marks what is counted only in part by a pattern and in text', async () => {
    const widget = await show(fixtures.ready)
    expect(widget.shadowRoot!.querySelectorAll('.hatch').length).to.equal(2)
    expect(part(widget, '.plot').textContent).to.contain('to Nov 24')
    expect(has(await show(fixtures.wholeYear), '.hatch')).to.equal(false)
  })

  it('marks it also where the back end does not say to which day', async () => {
    const { through: _, ...data } = fixtures.ready
    const widget = await show(data)
    expect(namesOf(widget)[21]).to.equal('Nov 2026, so far: 5')
    expect(part(widget, '.plot').textContent).to.contain('so far')
  })

  it('keeps that text within a narrow card also in December', async () => {
    const { buckets, ...year } = fixtures.wholeYear
    const widget = await show({
      ...year,
      through: '2025-12-24',
      buckets: buckets.map((bucket, i) => ({ ...bucket, partial: i === 11 })),
    })
    widget.messages = { through: day => `hasta el ${day}` }
    widget.style.width = '320px'
    await widget.updateComplete
    const [text] = [...widget.shadowRoot!.querySelectorAll('.plot text')].filter(
      each => each.textContent === 'hasta el Dec 24',
    )
    expect(text!.getBoundingClientRect().right).to.be.below(widget.getBoundingClientRect().right)
  })

  it('names every third month in a narrow card, and every quarter', async () => {
    const named = async (year: NewPartnerAcquisition['data']) => {
      const widget = await show(year)
      widget.style.width = '320px'
      const shown = [...widget.shadowRoot!.querySelectorAll('.plot g:has(> text)')].filter(
        group => getComputedStyle(group).display !== 'none',
      )
      const labels = shown.map(group => group.querySelector('text')!.textContent)
      return ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Q1', 'Q2', 'Q3', 'Q4'].filter(label =>
        labels.includes(label),
      )
    }
    expect(await named(fixtures.ready)).to.deep.equal(['Feb', 'May'])
    expect(await named(fixtures.quarterly)).to.deep.equal(['Q1', 'Q2', 'Q3', 'Q4'])
  })

  it('has room between the names of months, however long and narrow', async () => {
    const widget = await show(fixtures.ready)
    widget.lang = 'ar'
    await waitUntil(() => part(widget, '.card').lang === 'ar', 'it speaks Arabic')
    for (const [width, count] of [
      [272, 4],
      [560, 4],
      [640, 12],
    ] as const) {
      widget.style.width = `${width}px`
      const names = [...widget.shadowRoot!.querySelectorAll('.plot g:not(.bar):has(> text:not(.tick))')]
        .filter(group => getComputedStyle(group).display !== 'none')
        .map(group => group.querySelector('text')!.getBoundingClientRect())
        .sort((a, b) => a.left - b.left)
      expect(names.length, `${width} px`).to.equal(count)
      names.slice(1).forEach((name, i) => expect(name.left, `${width} px`).to.be.above(names[i]!.right + 2))
    }
  })

  it('draws a bar as high as its number, from 0', async () => {
    const widget = await show(fixtures.ready)
    const height = (bar: number, series: string) =>
      Number(barsOf(widget)[bar]!.querySelector(`.${series}`)!.getAttribute('height'))
    expect(height(0, 'previous') * 1.5).to.be.closeTo(height(1, 'current'), 0.01)
  })

  it('draws it from the line of 0 to the line of its number, on lines that are evenly apart', async () => {
    const widget = await show(fixtures.ready)
    const lines = [...widget.shadowRoot!.querySelectorAll('.plot line')].map(line =>
      Number(line.getAttribute('y1')),
    )
    const ticks = [...widget.shadowRoot!.querySelectorAll('.tick')].map(tick => Number(tick.textContent))
    expect(ticks).to.deep.equal([0, 2, 4, 6, 8])
    const [base, top] = [lines[0]!, lines.at(-1)!]
    expect(top)
      .to.be.above(0)
      .and.below(base - 100)
    for (const [i, line] of lines.entries()) expect(line).to.be.closeTo(base - (i * (base - top)) / 4, 0.01)
    for (const bar of barsOf(widget)) {
      const value = Number(bar.querySelector('text')!.textContent)
      const rect = bar.querySelector('.current, .previous')!
      const [y, height] = ['y', 'height'].map(name => Number(rect.getAttribute(name)))
      expect(y).to.be.closeTo(base - (value * (base - top)) / 8, 0.01)
      expect(y! + height!).to.be.closeTo(base, 0.01)
    }
  })

  it('draws the year before at the left of each pair, none over another, and each with all the room around it to hit', async () => {
    const widget = await show(fixtures.wholeYear)
    const ground = part(widget, '.plot line').getBoundingClientRect()
    const across = (selector: string) =>
      barsOf(widget).flatMap(bar =>
        [...bar.querySelectorAll(selector)].map(rect => rect.getBoundingClientRect()),
      )
    let end = ground.left
    for (const { left, right } of across('.current, .previous')) {
      expect(left).to.be.at.least(end)
      end = right
    }
    expect(end).to.be.below(ground.right)
    let reached = ground.left
    for (const { left, right } of across('.hit')) {
      expect(left).to.be.closeTo(reached, 0.5)
      reached = right
    }
    expect(reached).to.be.closeTo(ground.right, 0.5)
  })

  it('writes each number over the middle of its bar, and a long one within the plot', async () => {
    const boxOf = (bar: Element, selector: string) => bar.querySelector(selector)!.getBoundingClientRect()
    for (const bar of barsOf(await show(fixtures.ready))) {
      const [number, column] = [boxOf(bar, 'text'), boxOf(bar, '.current, .previous')]
      expect(number.bottom).to.be.at.most(column.top + 1)
      expect(number.left + number.width / 2).to.be.closeTo(column.left + column.width / 2, 1)
    }
    const widget = await show(fixtures.hugeNumbers)
    const { left, right } = part(widget, '.plot').getBoundingClientRect()
    for (const bar of barsOf(widget)) {
      expect(boxOf(bar, 'text').left).to.be.at.least(left)
      expect(boxOf(bar, 'text').right).to.be.at.most(right)
    }
  })

  it('is one tab stop; arrows go from bar to bar, Escape leaves', async () => {
    const widget = await show(fixtures.ready)
    expect(tabStops(widget)).to.equal(1)
    barsOf(widget)[0]!.focus()
    await press(widget, 'ArrowRight')
    await press(widget, 'ArrowRight')
    expect(focused(widget)).to.equal(2)
    await press(widget, 'ArrowLeft')
    expect(focused(widget)).to.equal(1)
    expect(barsOf(widget)[1]!.getAttribute('tabindex')).to.equal('0')
    expect(tabStops(widget)).to.equal(1)
    await press(widget, 'Escape')
    expect(focused(widget)).to.equal(-1)
    expect(tabStops(widget)).to.equal(1)
  })

  it('is one tab stop also where there are fewer bars than the one that had the focus', async () => {
    const widget = await show(fixtures.ready)
    barsOf(widget).at(-1)!.focus()
    widget.data = fixtures.quarterly
    await widget.whenReady()
    await widget.updateComplete
    expect(barsOf(widget).length).to.equal(8)
    expect(tabStops(widget)).to.equal(1)
  })

  it('stays at the ends', async () => {
    const widget = await show(fixtures.ready)
    barsOf(widget)[0]!.focus()
    await press(widget, 'ArrowLeft')
    expect(focused(widget)).to.equal(0)
    barsOf(widget).at(-1)!.focus()
    await press(widget, 'ArrowRight')
    expect(focused(widget)).to.equal(22)
  })

  it('goes to the first and last bar by Home and End', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const widget = await show(fixtures.ready, dir)
      barsOf(widget)[3]!.focus()
      expect((await press(widget, 'End')).defaultPrevented).to.equal(true)
      expect(focused(widget)).to.equal(22)
      await press(widget, 'Home')
      expect(focused(widget)).to.equal(0)
      expect(tabStops(widget)).to.equal(1)
    }
  })

  it('leaves the keys of the browser alone', async () => {
    const widget = await show(fixtures.ready)
    barsOf(widget)[3]!.focus()
    for (const key of ['ArrowLeft', 'Home', 'End'])
      for (const held of ['altKey', 'ctrlKey', 'metaKey'])
        expect((await press(widget, key, { [held]: true })).defaultPrevented).to.equal(false)
    for (const key of ['ArrowUp', 'PageDown', 'Tab', 'a'])
      expect((await press(widget, key)).defaultPrevented).to.equal(false)
    expect(focused(widget)).to.equal(3)
  })

  it('keeps the focus on its bar when the numbers are asked again', async () => {
    const adapter = new ManualAdapter()
    const widget = await fixture<NewPartnerAcquisition>(
      html`<lmp-new-partner-acquisition
        lang="en"
        partners-href="/partners"
        .adapter=${adapter}
      ></lmp-new-partner-acquisition>`,
    )
    ;(await adapter.call(0)).answer(fixtures.ready)
    await widget.whenReady()
    barsOf(widget)[5]!.focus()
    const refreshed = widget.refresh()
    ;(await adapter.call(1)).answer(fixtures.ready, '2026-11-24T15:00:00Z')
    await refreshed
    expect(focused(widget)).to.equal(5)
  })

  it('follows the eye where the page reads from the right', async () => {
    const widget = await show(fixtures.ready, 'rtl')
    const [first, second] = barsOf(widget).map(bar => bar.getBoundingClientRect())
    expect(second!.left).to.be.below(first!.left)
    barsOf(widget)[0]!.focus()
    await press(widget, 'ArrowLeft')
    expect(focused(widget)).to.equal(1)
  })

  it('shows a bar’s number while it has the focus', async () => {
    const widget = await show(fixtures.ready)
    const bar = barsOf(widget)[1]!
    const visibility = () => getComputedStyle(bar.querySelector('text')!).visibility
    expect(visibility()).to.equal('hidden')
    bar.focus()
    await press(widget, 'ArrowLeft')
    await press(widget, 'ArrowRight')
    expect(visibility()).to.equal('visible')
  })

  it('has the same numbers as a table, behind a button', async () => {
    const widget = await show(fixtures.ready)
    const button = part(widget, 'figure button')
    const says = () => [button.getAttribute('aria-expanded'), button.textContent!.trim()]
    expect(says()).to.deep.equal(['false', 'Show as table'])
    expect(has(widget, 'table')).to.equal(false)
    button.click()
    await widget.updateComplete
    expect(says()).to.deep.equal(['true', 'Hide table'])
    const heads = [...widget.shadowRoot!.querySelectorAll('thead th')].map(head => head.textContent)
    expect(heads).to.deep.equal(['Period', '2026', '2025'])
    const rows = [...widget.shadowRoot!.querySelectorAll('tbody tr')].map(row =>
      [...row.children].map(cell => cell.textContent!.trim()),
    )
    expect(rows[0]).to.deep.equal(['Jan', '3', '2'])
    expect(rows[10]).to.deep.equal(['Nov to Nov 24', '5', '3'])
    expect(rows[11]).to.deep.equal(['Dec', '–', '4'])
    expect(part(widget, 'tbody a').getAttribute('href')).to.equal(barsOf(widget)[1]!.getAttribute('href'))
  })

  it('asks for quarters, and for another year', async () => {
    const adapter = new ManualAdapter()
    const widget = await fixture<NewPartnerAcquisition>(
      html`<lmp-new-partner-acquisition lang="en" .adapter=${adapter}></lmp-new-partner-acquisition>`,
    )
    ;(await adapter.call(0)).answer(fixtures.ready)
    await widget.whenReady()
    const group = part(widget, '[role=radiogroup]')
    expect(group.getAttribute('aria-label')).to.equal('View')
    const [monthly, quarterly] = [...group.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement]
    expect([monthly.checked, quarterly.checked]).to.deep.equal([true, false])
    quarterly.click()
    expect([monthly.checked, quarterly.checked], 'one of a group').to.deep.equal([false, true])
    const quarters = await adapter.call(1)
    expect(quarters.request.params).to.deep.equal({ view: 'quarterly' })
    quarters.answer(fixtures.quarterly)
    await widget.whenReady()
    expect(textOf(widget)).to.contain('Q4')
    expect(tabStops(widget)).to.equal(1)
    const select = part(widget, 'select') as HTMLSelectElement
    expect(select.selectedOptions[0]!.textContent!.trim()).to.equal('2026 vs 2025')
    select.value = '2025'
    select.dispatchEvent(new Event('change'))
    const other = await adapter.call(2)
    expect(other.request.params).to.deep.equal({ view: 'quarterly', period: '2025' })
    other.answer(fixtures.quarterly)
    expect(await widget.whenReady(), 'the answer for another year').to.equal('error')
  })

  it('keeps its drop-down while one year after another is asked for, faster than they are answered, and where that fails', async () => {
    const adapter = new ManualAdapter()
    const widget = await fixture<NewPartnerAcquisition>(
      html`<lmp-new-partner-acquisition lang="en" .adapter=${adapter}></lmp-new-partner-acquisition>`,
    )
    ;(await adapter.call(0)).answer(fixtures.ready)
    await widget.whenReady()
    for (const year of ['2025', '2024']) {
      const select = part(widget, 'select') as HTMLSelectElement
      select.value = year
      select.dispatchEvent(new Event('change'))
      await widget.updateComplete
      expect(barsOf(widget), 'no bar of another year').to.deep.equal([])
    }
    ;(await adapter.call(2)).fail('not-found')
    expect(await widget.whenReady()).to.equal('error')
    expect((part(widget, 'select') as HTMLSelectElement).value).to.equal('2024')
  })

  it('takes what is no year, or no view, as if not given', async () => {
    const adapter = new ManualAdapter()
    const widget = document.createElement('lmp-new-partner-acquisition')
    Object.assign(widget, { adapter, period: '2025-10', view: 'weekly' })
    await fixture(html`<div>${widget}</div>`)
    expect((await adapter.call(0)).request.params).to.deep.equal({ view: 'monthly' })
    for (const period of ['12025', '25', '']) {
      widget.period = period
      await widget.updateComplete
      expect(adapter.calls.length, period).to.equal(1)
    }
  })

  it('shows in its drop-down what the page asks for, before the answer comes', async () => {
    const adapter = new ManualAdapter()
    const widget = await fixture<NewPartnerAcquisition>(
      html`<lmp-new-partner-acquisition lang="en" .adapter=${adapter}></lmp-new-partner-acquisition>`,
    )
    ;(await adapter.call(0)).answer(fixtures.ready)
    await widget.whenReady()
    widget.period = '2024'
    await adapter.call(1)
    await widget.updateComplete
    expect((part(widget, 'select') as HTMLSelectElement).value).to.equal('2024')
  })

  it('shows no number where its months do not add up to the year, or to the one before', async () => {
    const { current, previous } = fixtures.ready
    for (const wrong of [
      { current: { ...current, value: current.value + 1 } },
      { previous: { ...previous, value: previous.value + 4 } },
    ]) {
      const widget = await show({ ...fixtures.ready, ...wrong })
      expect(widget.state).to.equal('error')
      expect(textOf(widget)).not.to.match(/\d/)
    }
  })

  it('has no link for a role that may not open the lists, and still each number', async () => {
    const widget = await show(fixtures.noDrillDowns)
    expect(has(widget, 'a')).to.equal(false)
    expect(barsOf(widget).every(bar => bar.getAttribute('role') === 'img')).to.equal(true)
    expect(namesOf(widget)[1]).to.equal('Jan 2026: 3')
  })

  it('draws an axis when there is nothing, and keeps huge numbers within the card', async () => {
    expect(has(await show(fixtures.empty), 'rect.current')).to.equal(false)
    const widget = await show(fixtures.hugeNumbers)
    expect(textOf(widget)).to.contain('5,600,000,000,000,000')
    expect(part(widget, '.card').scrollWidth).to.be.at.most(widget.offsetWidth)
  })
})
