import { sql, type RawBuilder } from 'kysely'
import { searchKey } from '@lmp-widgets/data-adapter/records'
import { all, inScope, type Condition, type Scope } from './scope.js'

/** How to search for a part of a name: by its index, or in rows that are read anyway. */
export type NameSearch = 'by-index' | 'in-rows'

/**
 * Customers with that text in their name. The index is of whole accounts, a partner's customers are few; by one and two
 * characters it finds too many.
 */
export function customerNamed(scope: Scope, text: string, search: NameSearch): Condition {
  if (search === 'in-rows' || scope.partnerId !== undefined || isShort(text)) return hasInName('c', text)
  // As one array, so that the rows are read by one scan, wherever they lie.
  return sql`c.id = any(array(select id from lmp.customers_named(${scope.accountId}, ${searchKey(text)})))`
}

/** How many of an account's customers have the text in their name: by the index, or one and two characters by their totals. */
export function countNamed(scope: Scope, text: string): RawBuilder<unknown> | undefined {
  // The empty text is in every name, and in no index.
  if (scope.partnerId !== undefined || text === '') return undefined
  if (!isShort(text)) return sql`lmp.count_customers_named(${scope.accountId}, ${searchKey(text)})`
  return sql`(select coalesce(sum(t.customers), 0) from lmp.name_totals t
               where ${inScope('t', scope)} and t.part = ${searchKey(text)})`
}

function isShort(text: string): boolean {
  return [...searchKey(text)].length < 3
}

/** The entries `k` of an account's index of names that may have that text; those of long names may have any. */
export function entriesNamed(scope: Scope, text: string): Condition {
  return all([
    inScope('k', scope),
    sql`(k.folded_short is null or strpos(k.folded_short, ${searchKey(text)}) > 0)`,
  ])
}

/** A part of a name, in rows that are read anyway. */
export function hasInName(alias: string, text: string): Condition {
  return sql`strpos(${sql.ref(`${alias}.folded_name`)}, ${searchKey(text)}) > 0`
}
