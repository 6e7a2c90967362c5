import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { DashboardAdapter, Rows, Screen } from '@lmp-widgets/data-adapter'
import { exportCsv } from './export.js'

/** The rows as the file has them: the label of each column with its cell, empty ones left out. */
async function exported<S extends Screen>(screen: S, rows: Rows[S][]): Promise<Record<string, string>[]> {
  const list = () => Promise.resolve({ screen, rows, total: rows.length, asOf: '2026-11-24T15:00:00Z' })
  const adapter = { list } as unknown as DashboardAdapter
  const { signal } = new AbortController()
  const csv = await exportCsv(adapter, screen, '', { date: '2026-11-24', signal, onError: assert.ifError })
  const [head = '', ...lines] = (await csv.text()).trimEnd().split('\r\n')
  const labels = head.split(',')
  return lines.map(line => {
    const cells = line.split(',')
    assert.equal(cells.length, labels.length)
    return Object.fromEntries(labels.map((label, i) => [label, cells[i]!]).filter(([, cell]) => cell !== ''))
  })
}

const company = { id: 'c1', name: 'Cotton', city: 'Reno', state: 'NV' }
const licenses = [
  { product: 'd1', productName: 'Mail', status: 'normal', licenses: 3 },
  { product: 'd1', productName: 'Mail', status: 'in-grace-period', licenses: 1 },
]
const summary = 'Mail Normal: 3; Mail In grace period: 1'
const ofCompany = { Id: 'c1', Name: 'Cotton', City: 'Reno', State: 'NV' }
const ofPartner = { partnerId: 'p1', partnerName: 'Cedar' }
const labelled = { 'Partner id': 'p1', Partner: 'Cedar' }

describe('the columns of an export', () => {
  it('say of a partner what its row has, and nothing of what it has not', async () => {
    const row = { ...company, status: 'active', type: 'msp', acquiredOn: '2025-01-02', customers: 7 } as const
    const all = { firstFullSaleOn: '2025-03-04', licenses, decrease: { previous: 90, current: 80 } }
    const own = {
      ...ofCompany,
      Type: 'MSP',
      Status: 'Active',
      'Acquired on': '2025-01-02',
      Customers: '7',
    }
    assert.deepEqual(
      await exported('partners', [
        { ...row, ...all },
        { ...row, licenses: [] },
      ]),
      [
        {
          ...own,
          'First full sale on': '2025-03-04',
          Licenses: summary,
          'Units in the cycle before': '90',
          'Units in the cycle': '80',
        },
        own,
      ],
    )
  })

  it('say of a customer whose it is, and its licenses', async () => {
    const row = { ...company, ...ofPartner, status: 'disabled', createdOn: '2024-05-06', licenses } as const
    assert.deepEqual(await exported('customers', [row]), [
      { ...ofCompany, ...labelled, Status: 'Disabled', 'Created on': '2024-05-06', Licenses: summary },
    ])
  })

  it('say of a service plan what it is for', async () => {
    const of = { product: 'd1', productName: 'Mail', version: 'trial', createdOn: '2024-05-06' } as const
    assert.deepEqual(
      await exported('service-plans', [{ id: 's1', name: 'Basic', status: 'enabled', ...of }]),
      [
        {
          Id: 's1',
          Name: 'Basic',
          Product: 'Mail',
          Version: 'Trial',
          Status: 'Enabled',
          'Created on': '2024-05-06',
        },
      ],
    )
  })

  it('say of a report its units, its status in words, also one that is not known, and its kind if it has one', async () => {
    const report = { id: 'r1', cycle: '2026-10', ...ofPartner, chargeable: 5 }
    const own = { Id: 'r1', Cycle: '2026-10', ...labelled, 'Chargeable units': '5' }
    assert.deepEqual(await exported('usage-reports', [{ ...report, status: 'on-hold', provisioned: 8 }]), [
      { ...own, Status: 'On hold', 'Provisioned units': '8' },
    ])
    const reviewed = { ...report, status: 'under-review', kind: 'manual' }
    assert.deepEqual(await exported('billing-reports', [reviewed, { ...report, status: 'completed' }]), [
      { ...own, Status: 'Under review', Kind: 'Manual' },
      { ...own, Status: 'Completed' },
    ])
  })
})
