import { expect, fixture, html } from '@open-wc/testing'
import { fixtures as count } from '../enabled-customers/enabled-customers.fixtures.js'
import { part } from '../testing/looks.js'
import { answering, ManualAdapter } from '../testing/manual-adapter.js'
import { open, receiptIn, rowsIn, show } from '../testing/receipts.js'
import type { AnyWidget } from '../testing/shown.js'
import { receiptOf } from './define.js'

describe('a receipt', () => {
  it('names the account of the dashboard around it', async () => {
    const adapter = new ManualAdapter()
    adapter.granted = { widgets: ['enabled-customers'] }
    const dashboard = await fixture<HTMLElementTagNameMap['lmp-dashboard']>(
      html`<lmp-dashboard lang="en" .adapter=${adapter}></lmp-dashboard>`,
    )
    ;(await adapter.call(0)).answer(count.ready)
    await dashboard.whenReady()
    const rows = rowsIn(part(dashboard, 'lmp-enabled-customers'))
    expect(rows.Account).to.equal('Northwind Distribution')
    expect(rows['As of']).to.contain('America/New_York')
  })

  /** A provider whose back end is of the account of that name. */
  function around(name: string, inside: Node) {
    const provider = document.createElement('lmp-provider')
    const adapter = answering('enabled-customers', count.ready)
    adapter.granted = { widgets: ['enabled-customers'], account: { id: name, name } }
    provider.adapter = adapter
    provider.append(inside)
    return provider
  }

  /** The account that the receipt of a widget names, once it is open. */
  async function accountOn(page: Node, widget: AnyWidget): Promise<string | undefined> {
    const home = await fixture(html`<div></div>`)
    home.append(page)
    await widget.whenReady()
    await open(widget)
    await receiptIn(widget).updateComplete
    expect(receiptOf(widget)!.account?.name).to.equal(rowsIn(widget).Account)
    return rowsIn(widget).Account
  }
  const customers = () =>
    Object.assign(document.createElement('lmp-enabled-customers'), { lang: 'en' }) as unknown as AnyWidget

  for (const [mode, said] of [
    ['open', 'Inner'],
    ['closed', undefined],
  ] as const)
    it(`names the account of the provider around its slot, never of one further out: in an ${mode} component`, async () => {
      const widget = customers()
      const component = document.createElement('section')
      component.append(widget)
      component.attachShadow({ mode }).append(around('Inner', document.createElement('slot')))
      expect(await accountOn(around('Outer', component), widget)).to.equal(said)
    })

  it('names no account for a widget that asks another back end than the provider around it', async () => {
    const widget = customers()
    widget.adapter = answering('enabled-customers', count.ready)
    expect(await accountOn(around('Outer', widget), widget)).to.equal(undefined)
    widget.adapter = undefined
    expect(await accountOn(around('Outer', widget), widget)).to.equal('Outer')
  })

  it('takes no element of the host for a provider that has an account of its own', async () => {
    const widget = customers()
    widget.data = count.ready
    const shell = Object.assign(document.createElement('section'), { account: 'ACME-1' })
    shell.append(widget)
    expect(await accountOn(shell, widget)).to.equal(undefined)
  })

  it('names a back end as it calls itself, and an address in full', async () => {
    const widget = await show('enabled-customers', count.ready)
    for (const [source, said] of [
      ['The ledger: of Northwind', 'The ledger: of Northwind'],
      ['/api?token=secret', `${location.origin}/api`],
    ]) {
      Object.assign(widget.adapter!, { source })
      await widget.refresh()
      expect(rowsIn(widget).Source).to.equal(said)
    }
  })
})

describe('the JSON of a receipt', () => {
  it('has the numbers, and all that the receipt says, in the words of the contract', async () => {
    const widget = await show('enabled-customers', count.ready)
    expect({ ...receiptOf(widget), age: 0 }).to.deep.equal({
      widget: 'enabled-customers',
      numbers: [{ value: 12_482, filter: 'customers?status=enabled' }],
      asOf: '2026-11-24T14:41:00Z',
      stale: false,
      age: 0,
      contract: '1.0',
    })
  })

  it('is nothing where there is no number', async () => {
    expect(
      receiptOf(await fixture<AnyWidget>(html`<lmp-enabled-customers></lmp-enabled-customers>`)),
    ).to.equal(undefined)
  })
})
