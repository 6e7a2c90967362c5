import type { ErrorDetail } from '../base/standing.js'
import type { DrillDownDetail } from '../base/drill-link.js'
import type { SeenDrillDown } from './drill-downs.js'
import { violationOf, type Violation } from './policies.js'
import type { Timed } from './requests.js'

/** Milliseconds after which ages are updated, and what sends no events is looked at again. */
const TICK = 10_000
/** Milliseconds: changes that come together are looked at once. */
const REST = 100

/** What happens on the page, kept from when somebody looks; where the browser has kept it, from the beginning. */
export class PageWatch {
  /** The code with which an element has failed last. */
  readonly failed = new WeakMap<Element, string>()
  readonly drillDowns: SeenDrillDown[] = []
  readonly violations: Violation[] = []
  readonly requests: Timed[] = []
  #due: ReturnType<typeof setTimeout> | undefined
  #stop = new AbortController()

  /** `onChange` is told when it is time to look again. */
  start(onChange: () => void): void {
    this.#stop = new AbortController()
    const { signal } = this.#stop
    const soon = () => {
      this.#due ??= setTimeout(() => {
        this.#due = undefined
        onChange()
      }, REST)
    }
    const listen = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
    ) => {
      const heard = (event: Event) => {
        listener(event as HTMLElementEventMap[K])
        soon()
      }
      window.addEventListener(type, heard, { capture: true, signal })
    }
    listen('lmp-state', () => {})
    listen('lmp-error', event => this.failed.set(event.composedPath()[0] as Element, codeOf(event.detail)))
    // After all listeners have heard it.
    listen('lmp-drill-down', event => queueMicrotask(() => this.#onDrillDown(event)))
    listen('securitypolicyviolation', event => this.violations.push(violationOf(event)))

    const tree = new MutationObserver(soon)
    tree.observe(document, { childList: true, subtree: true, attributes: true })
    const timing = new PerformanceObserver(list => {
      this.requests.push(...list.getEntries().map(({ name, startTime }) => ({ name, startTime })))
      soon()
    })
    timing.observe({ type: 'resource', buffered: true })
    const reports = this.#earlierReports(soon)
    const tick = setInterval(onChange, TICK)
    signal.addEventListener('abort', () => {
      for (const each of [tree, timing, reports]) each?.disconnect()
      clearInterval(tick)
      clearTimeout(this.#due)
      this.#due = undefined
    })
  }

  stop(): void {
    this.#stop.abort()
    this.requests.length = 0
  }

  #onDrillDown({ defaultPrevented, detail }: CustomEvent<DrillDownDetail>): void {
    this.drillDowns.push({ screen: detail.drillDown.screen, handled: defaultPrevented })
  }

  /** What a policy has refused before anybody listened, where the browser keeps it. */
  #earlierReports(soon: () => void): { disconnect(): void } | undefined {
    const { ReportingObserver } = window as unknown as { ReportingObserver?: ReportsObserver }
    if (!ReportingObserver) return undefined
    const observer = new ReportingObserver(
      reports => {
        for (const { body } of reports) if (body?.effectiveDirective) this.violations.push(violationOf(body))
        soon()
      },
      { types: ['csp-violation'], buffered: true },
    )
    observer.observe()
    return observer
  }
}

type ReportsObserver = new (
  callback: (reports: { body: Parameters<typeof violationOf>[0] | null }[]) => void,
  options: { types: string[]; buffered: boolean },
) => { observe(): void; disconnect(): void }

const codeOf = ({ error }: ErrorDetail): string => error.code
