import { diagnosed, type Diagnosis } from '../diagnosis/diagnosis.js'
import { manifestFindings } from '../diagnosis/manifest-findings.js'
import { widgetsOf } from '../laws/every-answer.js'
import { isManifest } from '../schema/manifest.js'
import { Budget } from '../verify/budget.js'
import { connect } from '../verify/connect.js'
import type { Identity } from '../verify/identity.js'
import { Wire } from '../verify/wire.js'
import { changesFinding } from './changes.js'
import { batchFinding, headFindings } from './exchanges.js'
import { originFindings } from './origin.js'
import { orSilence } from './silence.js'
import { tokenFinding } from './token.js'
import { widgetFindings } from './widgets.js'
import { zoneFinding } from './zone.js'

export { NoConnection } from '../verify/no-connection.js'
export type { Diagnosis } from '../diagnosis/diagnosis.js'
export type { Finding } from '../diagnosis/finding.js'

/** How the doctor asks. */
export interface DoctorOptions {
  /** Sent with every request. */
  headers?: Identity['headers']
  /** Origin of the page that will ask, when it is another than the back end's. */
  origin?: string | undefined
  /** Seconds for one answer; 10 when not given. */
  timeout?: number | undefined
  /** The platform's own when not given. */
  fetch?: typeof fetch
  /** This machine's clock when not given. */
  now?: () => Date
}

const REQUESTS = 100

/**
 * Looks at a back end as a dashboard meets it: versions, who answers for each widget and how old that is, caches, clocks,
 * the token, change notices, other origins. It sends GET and OPTIONS, some 20 requests, and reads no list: whether the
 * numbers are right, `verify` finds out. Rejects with `NoConnection` when there is no manifest for this user.
 */
export async function examine(url: string, options: DoctorOptions = {}): Promise<Diagnosis> {
  const { headers = [], origin, timeout = 10, fetch = globalThis.fetch, now = () => new Date() } = options
  const baseUrl = url.replace(/\/+$/, '')
  const identity: Identity = { name: 'user', headers }
  const budget = new Budget({ maxRequests: REQUESTS, timeLimit: REQUESTS * timeout })
  const wireFor = (identity: Identity) =>
    new Wire({ baseUrl, identity, budget, timeout, fetch, onExchange: () => {} })
  const wire = wireFor(identity)
  const manifest = await connect(wire, baseUrl)
  const findings = [...manifestFindings(manifest), ...tokenFinding(identity, now())]
  if (isManifest(manifest)) {
    const widgets = widgetsOf(manifest)
    findings.push(zoneFinding(manifest.timeZone))
    const look = async () => headFindings(await wire.send('manifest'), now())
    findings.push(...(await orSilence('the manifest, asked again', look)))
    findings.push(...(await orSilence('all widgets at once', () => batchFinding(wire, widgets))))
    findings.push(...(await widgetFindings(wire, widgets)))
  }
  findings.push(await changesFinding({ baseUrl, fetch, identity, timeout }))
  if (origin !== undefined) {
    const nobody = wireFor({ name: 'nobody', headers: [] })
    findings.push(...(await orSilence(`a page of ${origin}`, () => originFindings(wire, nobody, origin))))
  }
  return diagnosed(baseUrl, findings)
}
