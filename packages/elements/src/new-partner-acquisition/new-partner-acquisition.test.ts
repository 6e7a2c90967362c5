import { expect } from '@open-wc/testing'
import { barsOf, namesOf, show } from '../testing/acquisition.js'
import { has, labelOf, part, textOf } from '../testing/looks.js'
import { fixtures } from './new-partner-acquisition.fixtures.js'

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
