import type { DashboardAdapter } from '@lmp-widgets/data-adapter'
import type { Connection, Vitals } from '@lmp-widgets/data-adapter/connected'
import { attention, inWords, well, type Finding } from '@lmp-widgets/data-adapter/diagnosis'

/** How the connections of a page are doing; `version` is that of the elements. */
export function connectionFindings(
  adapters: Iterable<DashboardAdapter>,
  version: string | undefined,
  now: number,
): Finding[] {
  return [...adapters].flatMap(adapter => {
    const { vitals } = adapter as Partial<Connection>
    return vitals ? findingsOf(vitals.call(adapter), version, now) : []
  })
}

function findingsOf({ token, version: its }: Vitals, version: string | undefined, now: number): Finding[] {
  const of = 'the adapter'
  const findings = [
    !version || its === version
      ? well(of, its)
      : attention(of, `${its}, and the elements are ${version}`, 'Install both packages in one version.'),
  ]
  if (token) findings.push(tokenFinding(token, now))
  return findings
}

function tokenFinding({ ends, since }: NonNullable<Vitals['token']>, now: number): Finding {
  const of = 'the token'
  const held = `is held for ${inWords(Math.max(0, Math.round((now - since) / 1000)))}`
  if (ends === undefined) return well(of, `${held}; nobody has said when it ends`)
  const left = Math.round((ends - now) / 1000)
  return left > 0
    ? well(of, `${held}, ends in ${inWords(left)}, and is renewed before`)
    : well(of, `ended ${inWords(-left)} ago; the next question brings a new one`)
}
