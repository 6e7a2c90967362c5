import type { Screen } from '../contract/drill-down.js'
import type { Manifest } from '../contract/manifest.js'
import type { Widget } from '../contract/widgets.js'
import type { Wire } from './wire.js'

/** The back end under test, as its laws see it. */
export interface Site {
  /** The user whose numbers are checked. */
  user: Wire
  /** Without any header; absent when the user has none either. */
  nobody?: Wire
  /** With the user's headers and made-up values. */
  madeUp?: Wire
  /** The second identity, when one was given. */
  other?: Wire
  manifest: Manifest
  /** The widgets of the manifest that the contract knows. */
  widgets: readonly Widget[]
  /** The screens that the user may open, and those that the user may not. */
  open: readonly Screen[]
  closed: readonly Screen[]
}
