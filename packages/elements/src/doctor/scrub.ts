import type { Company } from '@lmp-widgets/data-adapter'
import type { Diagnosis } from '@lmp-widgets/data-adapter/diagnosis'

/** Text whose form says what it is: it cannot be a name. */
const ACCOUNT = '[account]'

/** The value of a query, from `?name=` on. */
const QUERY = /\?[\w%.[\]-]+=[^\s"'<>),]*/g
const CREDENTIALS = /\/\/[^\s/@]+@/g
/** A step of a path that is a number or a key. */
const KEY = /\/(?:\d{4,}|(?=[\w-]*\d)[\w-]{16,})(?=[/\s"'?#,.]|$)/g

/** The diagnosis without anything that identifies its owner: accounts, values of queries, credentials, keys in paths. */
export function scrubbed(diagnosis: Diagnosis, accounts: readonly Company[]): Diagnosis {
  const clean = (text: string) =>
    accounts
      .flatMap(({ id, name }) => [name, encodeURIComponent(name), id, encodeURIComponent(id)])
      .reduce(without, text.replace(QUERY, '?…').replace(CREDENTIALS, '//').replace(KEY, '/…'))
  const findings = diagnosis.findings.map(({ cure, of, seen, ...rest }) => ({
    ...{ of: clean(of), ...rest, seen: clean(seen) },
    ...(cure && { cure: clean(cure) }),
  }))
  return { ...diagnosis, url: clean(diagnosis.url), findings }
}

/** A short word may be part of another one, so it goes only where it stands alone. */
function without(text: string, word: string): string {
  if (!word) return text
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const alone = word.length < 4 ? `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])` : literal
  return text.replace(new RegExp(alone, 'giu'), ACCOUNT)
}
