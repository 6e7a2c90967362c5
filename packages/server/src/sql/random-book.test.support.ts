import { addDays, type Book, type BookChunk, type Viewer } from '@lmp-widgets/data-adapter/records'

/** The moment at which random books are read. */
export const NOW = new Date('2026-11-24T20:00:00Z')
const TODAY = '2026-11-24'
const CYCLES = ['2026-08', '2026-09', '2026-10']

const NAMES = [
  'Zeta',
  'alpha',
  'Alpha',
  'Ärger',
  'A\u0308rger',
  'STRASSE',
  'straße',
  '東京',
  '😀 Inc',
  '\uffee halfwidth',
  "O'Neil \\ 100 % _x_",
  '\u202eevil',
  '<b>&amp;</b>',
  'ΟΔΥΣΣΕΥΣ',
  'x'.repeat(3000),
  `${'x'.repeat(3000)}y`,
  '',
]

/** A small book of two accounts, a distributor and an ISP, full of equal names and days on the edge. The same for a seed. */
export function randomBook(seed: number, customers = 30): Book {
  const random = new Random(seed)
  const book: Book = {
    accounts: [],
    products: [],
    partners: [],
    servicePlans: [],
    customers: [],
    licenses: [],
    usageReports: [],
    billingReports: [],
    units: [],
  }
  for (const type of ['distributor', 'isp'] as const) addAccount(book, random, type, customers)
  return book
}

/** A user of each role and of each type of account that the book has. */
export function viewersOf(book: Book): Viewer[] {
  const roles = [
    'administrator',
    'license-manager',
    'customer-account-manager',
    'partner-account-manager',
  ] as const
  const partnerOf = (type: 'msp' | 'reseller') =>
    book.partners.find(partner => partner.type === type && partner.accountId === 'distributor')
  return [
    ...roles.map(role => ({ accountId: 'distributor', role })),
    { accountId: 'isp', role: 'administrator' },
    ...(['msp', 'reseller'] as const).flatMap(type => {
      const partner = partnerOf(type)
      return partner
        ? [
            {
              accountId: 'distributor',
              role: 'administrator' as const,
              partner: { id: partner.id, type },
            },
          ]
        : []
    }),
  ]
}

/** Such a user in words. */
export function nameOf({ accountId, role, partner }: Viewer): string {
  return partner ? `a ${partner.type} user of the ${accountId}` : `the ${accountId}'s ${role}`
}

/** The book as it would be streamed. */
export function* chunksOf(book: Book): Generator<BookChunk> {
  for (const [table, rows] of Object.entries(book)) yield { table, rows } as BookChunk
}

function addAccount(book: Book, random: Random, type: 'distributor' | 'isp', customers: number) {
  const accountId = type
  const day = (from: number, to: number) => addDays(TODAY, random.between(from, to))
  const name = () => random.pick(NAMES)
  const place = () => ({ city: random.pick(['Bergen', '京都']), state: random.pick(['', 'TX']) })
  book.accounts.push({
    id: accountId,
    name: name(),
    type,
    timeZone: random.pick(['UTC', 'Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati']),
    partnerAnalytics: type === 'distributor',
    decreaseThreshold: {
      kind: random.pick(['percent', 'units']),
      value: random.pick([0, 10, 99, 100, 2 ** 53 - 1]),
    },
    overviewDays: random.between(1, 60),
    inactiveDays: random.between(1, 400),
  })
  for (const id of ['d0', 'd1', 'd2']) book.products.push({ accountId, id, name: name() })

  const partners = Array.from({ length: random.between(2, 7) }, (_, index) => {
    const acquiredOn = day(-800, 0)
    const statusSince = random.pick([acquiredOn, TODAY, addDays(acquiredOn, random.between(-60, 60))])
    return {
      accountId,
      id: `p${index}`,
      name: name(),
      ...place(),
      type: random.pick(['msp', 'reseller'] as const),
      status: random.pick(['active', 'active', 'suspended', 'canceled'] as const),
      statusSince,
      acquiredOn,
    }
  })
  book.partners.push(...partners)

  const plans = Array.from({ length: 8 }, (_, index) => ({
    accountId,
    id: `s${index}`,
    ...(index % 3 === 2 && { partnerId: random.pick(partners).id }),
    name: name(),
    productId: random.pick(['d0', 'd1', 'd2']),
    version: random.pick(['trial', 'full'] as const),
    status: random.pick(['enabled', 'disabled'] as const),
    statusSince: day(-900, 0),
    createdOn: day(-800, 0),
    notificationDays: random.pick([0, 1, 30]),
    graceDays: random.pick([0, 1, 14]),
  }))
  book.servicePlans.push(...plans)

  const companies = Array.from({ length: random.between(0, customers) }, (_, index) => ({
    accountId,
    id: `c${index}`,
    partnerId: random.pick(partners).id,
    name: name(),
    ...place(),
    status: random.pick(['enabled', 'enabled', 'disabled'] as const),
    statusSince: day(-900, 0),
    createdOn: day(-800, 0),
  }))
  book.customers.push(...companies)

  for (let index = 0; companies.length > 0 && index < customers * 2; index++) {
    const customer = random.pick(companies)
    const plan = random.pick(plans)
    const sold = random.between(0, 1) === 1
    book.licenses.push({
      accountId,
      id: `l${index}`,
      customerId: customer.id,
      partnerId: customer.partnerId,
      planId: plan.id,
      productId: plan.productId,
      version: sold ? 'full' : 'trial',
      purchasedOn: day(-500, 0),
      ...(sold && { fullSince: day(-400, 0) }),
      expiresOn: random.pick([day(-40, 60), day(-15, 2), TODAY]),
      provisioned: random.between(0, 20),
      ...(random.between(0, 2) > 0 && { used: random.between(0, 25) }),
    })
  }

  for (const { id: partnerId } of partners) {
    for (const cycle of CYCLES) {
      const row = { accountId, id: `${partnerId}-${cycle}`, partnerId, cycle }
      const status = random.pick([
        'msp-preparing',
        'under-review',
        'rejected',
        'submitted-to-vendor',
        'completed',
      ] as const)
      const kind = random.pick(['manual', 'automatic-with-penalties', 'returned-by-vendor'] as const)
      book.usageReports.push({
        ...row,
        status: random.pick(['msp-preparing', 'under-review', 'approved', 'rejected']),
      })
      book.billingReports.push({ ...row, status, ...(status === 'under-review' && { kind }) })
      for (const productId of ['d0', 'd1', 'd2']) {
        if (random.between(0, 4) === 0) continue
        const chargeable = random.pick([0, 9, 10, 90, 100, 1_000_000_000_000])
        book.units.push({ accountId, partnerId, cycle, productId, provisioned: chargeable, chargeable })
      }
    }
  }
}

/** Park and Miller's generator: the same numbers for a seed, everywhere. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = (Math.abs(Math.trunc(seed)) % 2_147_483_646) + 1
  }

  /** A whole number, both bounds included. */
  between(from: number, to: number): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647
    return from + (this.#state % (to - from + 1))
  }

  pick<T>(choices: readonly [T, ...T[]] | readonly T[]): T {
    return choices[this.between(0, choices.length - 1)] as T
  }
}
