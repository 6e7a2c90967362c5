import { expect, fixture, html } from '@open-wc/testing'
import { has, labelOf, part, textOf } from '../testing/looks.js'
import './define.js'
import { fixtures } from './new-partner-overview.fixtures.js'
import type { NewPartnerOverview } from './new-partner-overview.js'

async function show(data: NewPartnerOverview['data'], width = '900px'): Promise<NewPartnerOverview> {
  const widget = await fixture<NewPartnerOverview>(
    html`<lmp-new-partner-overview
      partners-href="/partners"
      customers-href="/customers"
      lang="en"
      .data=${data}
    ></lmp-new-partner-overview>`,
  )
  widget.style.width = width
  await widget.whenReady()
  return widget
}

const cells = (widget: Element, row: number) =>
  [...widget.shadowRoot!.querySelectorAll('tbody tr')[row]!.children].map(cell =>
    cell.textContent!.replace(/\s+/g, ' ').trim(),
  )

describe('new-partner-overview', () => {
  it('is a table named by its heading, with a row for each partner', async () => {
    const widget = await show(fixtures.ready)
    expect(labelOf(part(widget, 'table'))).to.equal('New partner overview')
    expect([...widget.shadowRoot!.querySelectorAll('thead th')].map(th => th.textContent)).to.deep.equal([
      'Company',
      'Type',
      'Acquired',
      'Customers',
      'Full licenses',
      'Trial licenses',
      'Chargeable units',
    ])
    expect(cells(widget, 2)).to.deep.equal([
      'Fjordline Systems Leeds, West Yorkshire',
      'MSP',
      'Nov 11, 2026',
      '6',
      '9',
      '0',
      '212',
    ])
    expect(cells(widget, 1)[1]).to.equal('Reseller')
  })

  it('shows zeros as quiet numbers', async () => {
    const widget = await show(fixtures.ready)
    const quiet = [...widget.shadowRoot!.querySelectorAll('tbody tr')].map(
      row => row.querySelectorAll('.zero').length,
    )
    expect(quiet).to.deep.equal([0, 2, 1, 0, 4])
  })

  it('opens the partner by its name, its customers by their number, and all by "View all"', async () => {
    const widget = await show(fixtures.more)
    const [all, company, customers] = widget.shadowRoot!.querySelectorAll('a')
    expect(all!.textContent).to.contain('View all 57')
    expect(all!.getAttribute('href')).to.equal(
      '/partners?acquired-before=2026-11-25&acquired-from=2026-10-26',
    )
    expect(company!.getAttribute('href')).to.equal('/partners?id=p1')
    expect(customers!.getAttribute('href')).to.equal('/customers?partner=p1')
    expect(textOf(widget)).to.contain('5 of 57 shown')
    expect(textOf(widget)).to.contain('last 30 days')
  })

  it('tells two companies of one name apart by their place', async () => {
    const widget = await show(fixtures.sameNames)
    expect(cells(widget, 0)[0]).to.equal('Summit Computing Austin, TX')
    expect(cells(widget, 1)[0]).to.equal('Summit Computing Boise, ID')
  })

  it('has a row for each partner, whatever its id: twice the same, none, or one that a URL must write otherwise', async () => {
    const [first] = fixtures.ready.partners
    const ids = ['twin', 'twin', '', '"a\' b/../c?d=e&f#g', '../', ' ']
    const partners = ids.map((id, i) => ({
      ...first!,
      ...{ id, name: `Partner ${i}`, drillDown: { screen: 'partners' as const, filter: { id } } },
    }))
    const widget = await show({ ...fixtures.ready, total: { value: ids.length }, partners })
    const links = [...widget.shadowRoot!.querySelectorAll<HTMLAnchorElement>('th a')]
    expect(links.map(link => link.textContent)).to.deep.equal(partners.map(({ name }) => name))
    expect(links.map(link => new URL(link.href).pathname)).to.deep.equal(ids.map(() => '/partners'))
    expect(links.map(link => [...new URL(link.href).searchParams])).to.deep.equal(ids.map(id => [['id', id]]))
  })

  it('has ten rows of ten thousand partners, and says of how many', async () => {
    const [first] = fixtures.ready.partners
    const partners = Array.from({ length: 10_000 }, () => first!)
    const widget = await show({ ...fixtures.ready, total: { value: 10_000 }, partners })
    expect(widget.shadowRoot!.querySelectorAll('tbody tr').length).to.equal(10)
    expect(textOf(widget)).to.contain('10 of 10,000 shown')
  })

  it('says how many there are to a role that may not know which', async () => {
    const widget = await show(fixtures.withheld)
    expect(textOf(widget)).to.contain('57 new partners. Your role sees how many, and not which.')
    expect(has(widget, 'table, a')).to.equal(false)
    expect(textOf(widget)).not.to.contain('View all')
  })

  it('says no "View all" where the page has said no URL of the list: it would lead nowhere', async () => {
    const widget = await show(fixtures.more)
    widget['partners-href'] = undefined
    await widget.updateComplete
    expect(textOf(widget)).not.to.contain('View all')
    expect(textOf(widget)).to.contain('5 of 57 shown')
  })

  it('says in words that there is none', async () => {
    const widget = await show(fixtures.empty)
    expect(widget.state).to.equal('empty')
    expect(textOf(widget)).to.contain('No partner was acquired in these days.')
    expect(textOf(widget)).not.to.contain('View all')
  })

  it('is plain text for a role that may not open the lists', async () => {
    const widget = await show(fixtures.noDrillDowns)
    expect(has(widget, 'a')).to.equal(false)
    expect(cells(widget, 0)[3]).to.equal('3')
  })

  it('shows a type that it has never heard of as it is', async () => {
    const widget = await show(fixtures.unknownType)
    expect(cells(widget, 0)[1]).to.equal('toString')
    // In one piece: an edge all around.
    expect(part(widget, 'td .pill').getClientRects().length).to.equal(1)
  })

  it('gives each link 24 px to be hit, in columns and in cards', async () => {
    for (const width of ['900px', '320px']) {
      const widget = await show(fixtures.ready, width)
      for (const link of widget.shadowRoot!.querySelectorAll('a')) {
        link.scrollIntoView({ block: 'center' })
        const { bottom, right } = link.getBoundingClientRect()
        const hit = (fromRight: number, fromBottom: number) =>
          widget.shadowRoot!.elementFromPoint(right - fromRight, bottom - fromBottom)?.closest('a')
        expect(hit(1, -2) === link, link.textContent!).to.equal(true)
        expect(hit(23, 20) === link, link.textContent!).to.equal(true)
      }
    }
  })

  it('cuts no number where a card has less room than a label and its number', async () => {
    const widget = await show(fixtures.hugeNumbers, '220px')
    const { clientWidth, scrollWidth } = part(widget, '.fit')
    expect(scrollWidth).to.be.at.most(clientWidth)
  })

  it('shows any name as text, in its own direction, in two lines at most', async () => {
    const widget = await show(fixtures.longNames)
    expect(has(widget, 'img, script')).to.equal(false)
    expect(textOf(widget)).to.contain('Invoice gnp.exe')
    expect(textOf(widget)).not.to.contain('\u202E')
    for (const name of widget.shadowRoot!.querySelectorAll<HTMLElement>('bdi.name')) {
      expect(name.offsetHeight).to.be.below(60)
      expect(name.scrollWidth).to.be.at.most(name.clientWidth + 1)
    }
    expect(part(widget, '.name').title.length).to.equal(5_000)
    expect(part(widget, '.card').scrollWidth).to.be.at.most(widget.offsetWidth)
  })

  it('becomes a card for each partner where columns have no room', async () => {
    for (const data of [fixtures.ready, fixtures.longNames, fixtures.hugeNumbers]) {
      const widget = await show(data, '320px')
      expect(part(widget, '.fit').scrollWidth).to.be.at.most(part(widget, '.fit').clientWidth)
      expect(getComputedStyle(part(widget, 'td'), '::before').content).to.match(/Type|data-header/)
      expect(part(widget, 'table').getAttribute('role')).to.equal('table')
    }
    const widget = await show(fixtures.ready)
    expect(getComputedStyle(part(widget, 'td')).display).to.equal('table-cell')
    widget.style.setProperty('--lmp-font-size', '28px')
    expect(getComputedStyle(part(widget, 'td')).display, 'with large text').to.equal('flex')
  })
})
