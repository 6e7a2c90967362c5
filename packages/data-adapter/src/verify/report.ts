/** What `verify` found out; `--json` prints it. */
export interface Report {
  /** The version of this format; a new minor only adds. */
  version: '1.0'
  /** The base URL, without user name, password and query. */
  url: string
  /** Who was signed in, as the manifest says. */
  user: { account: string; role: string; contract: string }
  /**
   * `holds`: no law fails. `unfinished`: none fails, but a limit of requests or time was reached.
   * `fails`: at least one does.
   */
  outcome: 'holds' | 'unfinished' | 'fails'
  requests: number
  seconds: number
  /** Of the generated filters: the same seed tries the same ones. */
  seed: number
  laws: LawReport[]
  /** What was looked at only in part, in words. */
  notes: string[]
}

/** What became of one law. */
export interface LawReport {
  name: string
  /** The law in a sentence. */
  says: string
  outcome: 'holds' | 'fails' | 'unfinished' | 'not-checked'
  /** Why it is unfinished or not checked. */
  reason?: string
  /** How many pairs of figures were compared and found equal. */
  comparisons: number
  /** The first ones of each kind. */
  failures: Failure[]
  /** How many more there are. */
  moreFailures: number
}

/** Two figures that should be equal. */
export interface Failure {
  /** `usage-report-status?cycle=2026-10 .statuses[approved] -> usage-reports?cycle=2026-10&status=approved` */
  where: string
  /** What was compared: `total of the list`. */
  what: string
  actual: unknown
  expected: unknown
  /** Commands that show it. Values of headers are left out. */
  curl: string[]
}
