import type { AccountKind, AccountMatch, AccountSearch } from '@lmp-widgets/data-adapter'

const match = (
  kind: AccountKind,
  id: string,
  name: string,
  city = 'Leeds',
  state = 'West Yorkshire',
): AccountMatch => ({
  id,
  name,
  city,
  state,
  drillDown: { screen: kind === 'partner' ? 'partners' : 'customers', filter: { id } },
})

const search = (text: string, matches: AccountMatch[], total = matches.length): AccountSearch => ({
  kinds: ['partner', 'customer'],
  kind: 'customer',
  text,
  matches,
  total: { value: total, drillDown: { screen: 'customers', filter: { name: text } } },
})

/** Answers of account-search, one for each thing that can happen. */
export const fixtures = {
  ready: { kinds: ['partner', 'customer'], kind: 'customer', text: '', matches: [] },
  customersOnly: { kinds: ['customer'], kind: 'customer', text: '', matches: [] },
  empty: search('zzz', []),
  matches: search(
    'summit',
    [
      match('customer', 'c1', 'Summit Computing', 'Austin', 'TX'),
      match('customer', 'c2', 'Summit Computing', 'Boise', 'ID'),
      match('customer', 'c3', 'North Summit Dental', 'Denver', 'CO'),
    ],
    391,
  ),
  longNames: search('a', [
    match('customer', 'c1', 'a'.repeat(5_000)),
    match('customer', 'c2', 'شركة a الأفق للتقنية 2026', 'Dubai', 'Dubai'),
    match('customer', 'c3', 'Invoice \u202Egnp.exe a'),
    match('customer', 'c4', '<img src=a onerror=alert(1)>'),
    match('customer', 'c5', `Z${'\u0301'.repeat(1_000)}algo a`),
  ]),
  hugeNumbers: search('a', [match('customer', 'c1', 'Acme')], Number.MAX_SAFE_INTEGER),
} satisfies Record<string, AccountSearch>
