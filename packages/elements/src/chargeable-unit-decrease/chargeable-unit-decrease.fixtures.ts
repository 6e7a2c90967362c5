import type { ProductCount, Threshold, UnitDecrease } from '@lmp-widgets/data-adapter'

const cycle = '2026-10'
const tenPercent: Threshold = { kind: 'percent', value: 10 }

const product = (id: string, name: string, value: number, threshold = tenPercent): ProductCount => ({
  id,
  name,
  value,
  drillDown: { screen: 'partners', filter: { decrease: { product: id, cycle, threshold } } },
})

const products = [
  product('endpoint-security', 'Endpoint Security', 14),
  product('email-protection', 'Email Protection', 9),
  product('cloud-workload', 'Cloud Workload', 6),
  product('mobile-security', 'Mobile Security', 3),
  product('web-gateway', 'Web Gateway', 1),
  product('archive', 'Archive', 0),
]

const decrease = (products: ProductCount[], threshold = tenPercent): UnitDecrease => ({
  cycle,
  threshold,
  products,
})

/** Answers of chargeable-unit-decrease, one for each thing that can happen. */
export const fixtures = {
  ready: decrease(products),
  empty: decrease(products.map(product => ({ ...product, value: 0 }))),
  noProducts: decrease([]),
  longNames: decrease([
    product('a', 'Schutz für Endgeräte, Server und virtuelle Maschinen (Enterprise, verwaltet)', 14),
    product('b', 'x'.repeat(500), 9),
    product('c', 'حماية البريد الإلكتروني \u202Egnp.exe', 6),
    product('d', '<script>alert(1)</script>', 3),
  ]),
  hugeNumbers: decrease([
    product('a', 'Endpoint Security', Number.MAX_SAFE_INTEGER),
    product('b', 'Email Protection', 1),
  ]),
  unitThreshold: decrease(
    products.map(({ id, name, value }) => product(id, name, value, { kind: 'units', value: 1_500 })),
    { kind: 'units', value: 1_500 },
  ),
  noDrillDowns: decrease(products.map(({ drillDown: _, ...product }) => product)),
  manyProducts: decrease(
    Array.from({ length: 10_000 }, (_, i) => product(`${i}`, `Product ${i}`, 10_000 - i)),
  ),
} satisfies Record<string, UnitDecrease>
