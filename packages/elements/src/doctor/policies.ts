import { attention, ill, type Finding } from '@lmp-widgets/data-adapter/diagnosis'

/** What a policy of the page has refused. */
export interface Violation {
  directive: string
  /** An origin, or what the browser calls what has none: `inline`, `trusted-types-policy`. */
  blocked: string
  /** The name of a policy of Trusted Types. */
  policy: string
}

/** Of an event, or of a report of what was refused before anybody listened; never the text that was refused. */
export function violationOf(from: {
  effectiveDirective: string
  blockedURI?: string
  blockedURL?: string | null
  sample?: string | null
}): Violation {
  const { effectiveDirective: directive, blockedURI, blockedURL, sample } = from
  const blocked = blockedURI ?? blockedURL ?? ''
  return {
    directive,
    blocked: URL.canParse(blocked) ? new URL(blocked).origin : blocked,
    policy: directive === 'trusted-types' ? (sample ?? '').slice(0, 40) : '',
  }
}

/** Each thing that was refused, once; `origins` are those of the back ends. */
export function policyFindings(violations: readonly Violation[], origins: readonly string[]): Finding[] {
  const once = new Map(violations.map(each => [Object.values(each).join(' '), each]))
  return [...once.values()].map(each => policyFinding(each, origins))
}

function policyFinding({ blocked, directive, policy }: Violation, origins: readonly string[]): Finding {
  const of = 'the policy of the page'
  const what = policy || blocked || 'something'
  const seen = `${directive} has refused ${what}`
  if (directive === 'connect-src') {
    const ours = origins.includes(blocked)
    return (ours ? ill : attention)(of, seen, `Add ${blocked} to connect-src, if it is yours.`)
  }
  if (directive === 'trusted-types')
    return policy.startsWith('lit')
      ? ill(of, seen, "Allow it: trusted-types lit-html; of a second copy of lit, 'allow-duplicates' too.")
      : attention(of, seen, 'It is none of ours: add its name to trusted-types, if you trust it.')
  if (directive.startsWith('script-src') && /^https?:/.test(blocked))
    return attention(of, seen, `Add ${blocked} to script-src, if the widgets come from there.`)
  return attention(of, seen, 'The widgets do nothing of this kind: look whose it is in the console.')
}
