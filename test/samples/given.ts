/** What samples take for granted: a reader has these already, under whatever name. */
import type { DashboardAdapter } from '@lmp-widgets/data-adapter'
import type { Dashboard } from '@lmp-widgets/elements'

declare global {
  /** A back end. */
  var adapter: DashboardAdapter
  /** The dashboard on the page. */
  var dashboard: Dashboard
  /** Who is signed in. */
  var session: { userId: string }
  /** Draws what the URL says. */
  var show: () => void
  /** Asks the host's own server for a token. */
  var renewMyToken: (reason: string) => Promise<string>
}
