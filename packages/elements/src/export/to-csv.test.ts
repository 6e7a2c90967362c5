import { type WidgetData } from '@lmp-widgets/data-adapter'
import { expect, fixture, html } from '@open-wc/testing'
import '../account-search/define.js'
import { fixtures as search } from '../account-search/account-search.fixtures.js'
import '../billing-report-status/define.js'
import { fixtures as reports } from '../billing-report-status/billing-report-status.fixtures.js'
import '../chargeable-unit-decrease/define.js'
import { fixtures as decrease } from '../chargeable-unit-decrease/chargeable-unit-decrease.fixtures.js'
import '../customer-license-status/define.js'
import { fixtures as licenses } from '../customer-license-status/customer-license-status.fixtures.js'
import '../dashboard/define.js'
import '../enabled-customers/define.js'
import { fixtures as count } from '../enabled-customers/enabled-customers.fixtures.js'
import '../inactive-new-partners/define.js'
import { fixtures as inactive } from '../inactive-new-partners/inactive-new-partners.fixtures.js'
import '../new-partner-acquisition/define.js'
import { fixtures as acquisition } from '../new-partner-acquisition/new-partner-acquisition.fixtures.js'
import '../new-partner-overview/define.js'
import { fixtures as partners } from '../new-partner-overview/new-partner-overview.fixtures.js'
import { show, type AnyWidget } from '../testing/shown.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import { cell } from './cell.js'
import { toCSV } from './export.js'

const linesOf = (csv: string) => csv.split('\r\n')

describe('a widget as CSV', () => {
  it('is its number, the list behind it, and when it was counted', async () => {
    expect(linesOf(toCSV(await show('enabled-customers', count.ready)))).to.deep.equal([
      'widget,value,filter,as of,account,source,contract',
      'enabled-customers,12482,customers?status=enabled,2026-11-24T14:41:00Z,,,1.0',
      '',
    ])
  })

  it('is a row for each status and kind, and the total', async () => {
    const lines = linesOf(toCSV(await show('billing-report-status', reports.ready)))
    expect(lines[0]).to.equal('widget,cycle,status,kind,value,filter,as of,account,source,contract')
    expect(lines[2]).to.match(/^billing-report-status,2026-10,under-review,,38,billing-reports\?/)
    expect(lines[3]).to.match(/^billing-report-status,2026-10,under-review,automatic-without-penalties,21,/)
    expect(lines.at(-2)).to.match(/^billing-report-status,2026-10,total,,346,/)
  })

  it('has no cycle and no total of licenses: one customer may be in several statuses', async () => {
    const lines = linesOf(toCSV(await show('customer-license-status', licenses.ready)))
    expect(lines[0]).to.equal('widget,status,kind,value,filter,as of,account,source,contract')
    expect(lines[1]).to.match(/^customer-license-status,normal,,11204,customers\?license-status=normal,/)
    expect(lines.length).to.equal(1 + licenses.ready.statuses.length + 1)
  })

  it('calls a status and its kind as the back end does', async () => {
    const [, second] = reports.ready.statuses
    const kinds = second!.kinds!.map(kind => ({ ...kind, label: 'Rush, late' }))
    const named = { ...second!, label: 'In Prüfung', kinds }
    const statuses = reports.ready.statuses.map(each => (each === second ? named : each))
    const lines = linesOf(toCSV(await show('billing-report-status', { ...reports.ready, statuses })))
    expect(lines[2]).to.match(/^billing-report-status,2026-10,In Prüfung,,38,/)
    expect(lines[3]).to.match(/^billing-report-status,2026-10,In Prüfung,"Rush, late",21,/)
  })

  it('is a row for each product with its cycle and the threshold', async () => {
    const lines = linesOf(toCSV(await show('chargeable-unit-decrease', decrease.ready)))
    expect(lines[0]).to.equal('widget,cycle,threshold,product,value,filter,as of,account,source,contract')
    expect(lines[1]).to.match(/^chargeable-unit-decrease,2026-10,10-percent,Endpoint Security,14,partners\?/)
  })

  it('says of how many days a window is, and of how many partners it speaks, also where no list may be opened', async () => {
    expect(linesOf(toCSV(await show('inactive-new-partners', inactive.noDrillDown)))).to.deep.equal([
      'widget,window days,of,value,filter,as of,account,source,contract',
      'inactive-new-partners,90,12,7,,2026-11-24T14:41:00Z,,,1.0',
      '',
    ])
  })

  it('is a row for each company that a search has found', async () => {
    const lines = linesOf(toCSV(await show('account-search', search.matches as WidgetData['account-search'])))
    expect(lines[0]).to.equal('widget,company,city,state,filter,as of,account,source,contract')
    expect(lines[1]).to.match(/^account-search,Summit Computing,Austin,TX,customers\?id=c1,/)
    expect(toCSV(await show('account-search', search.ready as WidgetData['account-search']))).to.equal('')
  })

  it('is a row for each bar of the chart, with the day to which it is counted', async () => {
    const lines = linesOf(toCSV(await show('new-partner-acquisition', acquisition.ready)))
    expect(lines.length).to.equal(1 + 23 + 1)
    expect(lines[1]).to.match(/^new-partner-acquisition,2025,2025-01-01,,2,partners\?/)
    expect(lines[2]).to.match(/^new-partner-acquisition,2026,2026-01-01,,3,partners\?/)
    expect(lines[21]).to.match(/^new-partner-acquisition,2025,2025-11-01,2025-11-24,3,partners\?/)
    expect(lines[22]).to.match(/^new-partner-acquisition,2026,2026-11-01,2026-11-24,5,partners\?/)
  })

  it('is counted to a day that there is, also a year before 29 February', async () => {
    const data = { ...acquisition.ready, period: '2024', through: '2024-02-29' }
    const csv = toCSV(await show('new-partner-acquisition', data))
    expect(csv).to.contain(',2024-02-29,').and.to.contain(',2023-02-28,')
  })

  it('is counted to the end of February a year before the 28th, also where that was the 29th', async () => {
    const data = { ...acquisition.ready, period: '2025', through: '2025-02-28' }
    const csv = toCSV(await show('new-partner-acquisition', data))
    expect(csv).to.contain(',2025-02-28,').and.to.contain(',2024-02-29,')
  })

  it('is a row for each partner, and how many there are in all', async () => {
    const lines = linesOf(toCSV(await show('new-partner-overview', partners.more)))
    expect(lines[1]).to.equal(
      'new-partner-overview,30,Blue Heron IT,Leeds,West Yorkshire,msp,2026-11-21,3,2,1,48,,partners?id=p1,2026-11-24T14:41:00Z,,,1.0',
    )
    expect(lines.at(-2)).to.equal(
      'new-partner-overview,30,total,,,,,,,,,57,partners?acquired-before=2026-11-25&acquired-from=2026-10-26,2026-11-24T14:41:00Z,,,1.0',
    )
  })

  it('is how many partners there are where it is not said which, in the same columns', async () => {
    const [named] = linesOf(toCSV(await show('new-partner-overview', partners.more)))
    const [header, ...rows] = linesOf(toCSV(await show('new-partner-overview', partners.withheld)))
    expect(header).to.equal(named)
    expect(rows).to.deep.equal(['new-partner-overview,30,total,,,,,,,,,57,,2026-11-24T14:41:00Z,,,1.0', ''])
  })

  it('has no filter where the list may not be opened', async () => {
    expect(toCSV(await show('enabled-customers', count.noDrillDown))).to.contain('12482,,2026')
  })

  it('names the account of its dashboard', async () => {
    const adapter = new ManualAdapter()
    adapter.granted = { widgets: ['enabled-customers'], account: { id: 'a', name: '@Home, Ltd.' } }
    const dashboard = await fixture<HTMLElementTagNameMap['lmp-dashboard']>(
      html`<lmp-dashboard .adapter=${adapter}></lmp-dashboard>`,
    )
    ;(await adapter.call(0)).answer(count.ready)
    await dashboard.whenReady()
    const widget = dashboard.shadowRoot!.querySelector('lmp-enabled-customers')!
    expect(toCSV(widget as unknown as AnyWidget)).to.contain(`2026-11-24T14:41:00Z,"'@Home, Ltd."`)
  })

  it('is empty while there is no answer, and once it was withdrawn', async () => {
    const adapter = new ManualAdapter()
    const widget = await fixture<AnyWidget>(
      html`<lmp-enabled-customers .adapter=${adapter}></lmp-enabled-customers>`,
    )
    expect(toCSV(widget)).to.equal('')
    ;(await adapter.call(0)).answer(count.ready)
    await widget.whenReady()
    expect(toCSV(widget)).to.contain('12482')
    const refreshed = widget.refresh()
    ;(await adapter.call(1)).fail('forbidden')
    await refreshed
    expect(toCSV(widget)).to.equal('')
  })

  it('holds nothing that a spreadsheet would take for a formula', () => {
    const begins = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '＋1', '－1', '＠1']
    for (const text of begins) expect(cell(text).replace(/^"/, '')[0], JSON.stringify(text)).to.equal("'")
    expect(cell('=HYPERLINK("http://a.example")')).to.equal(`"'=HYPERLINK(""http://a.example"")"`)
    expect(cell('Acme, "Ltd."\nLeeds')).to.equal('"Acme, ""Ltd.""\nLeeds"')
    expect(cell('a;b')).to.equal('"a;b"')
    expect(cell(-5)).to.equal('-5')
    expect(cell('Łódź')).to.equal('Łódź')
    expect(cell('\u202E=1'), 'what turns the letters around it').to.equal("'=1")
  })
})
