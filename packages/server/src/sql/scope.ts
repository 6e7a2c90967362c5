import { sql, type RawBuilder, type SqlBool } from 'kysely'

/** Whose rows a query may see: those of an account, or of one of its partners. */
export interface Scope {
  accountId: string
  partnerId: string | undefined
}

/** A condition of a WHERE clause. */
export type Condition = RawBuilder<SqlBool>

/** All of them hold. */
export function all(conditions: readonly Condition[]): Condition {
  return sql.join(conditions, sql` and `) as Condition
}

/** The rows of the scope, in the table with that alias. Row-level security enforces the same again. */
export function inScope(
  alias: string,
  { accountId, partnerId }: Scope,
  partnerColumn = 'partner_id',
): Condition {
  const ofAccount: Condition = sql`${sql.ref(`${alias}.account_id`)} = ${accountId}`
  if (partnerId === undefined) return ofAccount
  return all([ofAccount, sql`${sql.ref(`${alias}.${partnerColumn}`)} = ${partnerId}`])
}
