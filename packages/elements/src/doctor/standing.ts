import type { Manifest } from '@lmp-widgets/data-adapter'
import type { RequestState } from '../base/request-task.js'
import { isProvider, isWidget } from '../provider/kinds.js'

/** The state of an element, for a reader. */
export interface Stand {
  state: string
  /** The code of the error that it shows, or hides behind its last good number. */
  code?: string | undefined
  /** Milliseconds since 1970: when the back end counted what is shown. */
  counted?: number
}

/** `failed` is the code of the last failure of an element since the watch began. */
export function standOf(element: Element, failed: string | undefined): Stand {
  if (isWidget(element)) {
    const { asOf, data, state } = element
    const counted = data ? NaN : Date.parse(asOf ?? '')
    const code = shownCode(element) ?? failed
    return {
      state,
      ...(hasFailed(state) && { code }),
      ...(!Number.isNaN(counted) && { counted }),
    }
  }
  const manifest = isProvider(element) ? manifestOf(element) : undefined
  if (!manifest) return { state: isProvider(element) ? 'gives' : 'not defined' }
  return { state: manifest.name, ...('error' in manifest && { code: manifest.error.code }) }
}

const hasFailed = (state: string) => /^(denied|error|stale)$/.test(state)

/** The text in the card beside "Try again". */
const shownCode = ({ shadowRoot }: Element) => shadowRoot?.querySelector('.retry code')?.textContent

/** Both are for the elements alone. */
interface Granting {
  manifest?: RequestState<Manifest>
  needsManifest?: boolean
}

/** What a provider knows about the user; undefined if it need not ask. */
export function manifestOf(provider: Element): RequestState<Manifest> | undefined {
  const { manifest, needsManifest } = provider as Granting
  return needsManifest ? manifest : undefined
}
