/** What a place in the history remembers: the cursors of the pages before it, first page first. */
export interface PlaceState {
  trail: (string | undefined)[]
  /** How far down it is scrolled. */
  top?: number
}

/** How long scrolling must rest before its place is remembered: browsers limit how often their history is written. */
const STILL_MS = 150

/** Whether the content of this place is still loading: until it is there the page is too short to scroll. */
let isAwaited = false
let timer: ReturnType<typeof setTimeout> | undefined

/** What the current place remembers. */
export function placeState(): PlaceState {
  return (history.state as PlaceState | null) ?? { trail: [] }
}

/** Remembers at every place how far down it is scrolled, however it is left. */
export function rememberPlaces(): void {
  addEventListener('scroll', () => {
    clearTimeout(timer)
    timer = setTimeout(rememberPlace, STILL_MS)
  })
  addEventListener('popstate', () => clearTimeout(timer))
}

/** Remembers now how far down this place is scrolled. */
export function rememberPlace(): void {
  clearTimeout(timer)
  if (!isAwaited) writePlace({ ...placeState(), top: scrollY })
}

/**
 * Writes the current place, or a new one with the URL `href`. False where the browser refuses: after a hundred within
 * seconds Safari does, and Firefox after two hundred.
 */
export function writePlace(place: PlaceState, href?: string): boolean {
  try {
    if (href === undefined) history.replaceState(place, '')
    else history.pushState(place, '', href)
    return true
  } catch {
    return false
  }
}

/** The content of this place has been asked for. */
export function awaitPlace(): void {
  isAwaited = true
}

/** Scrolls to where the reader left this place, once its content is there: the browser tries too early. */
export function scrollToPlace(): void {
  if (!isAwaited) return
  isAwaited = false
  const { top } = placeState()
  if (top !== undefined) scrollTo(0, top)
  rememberPlace()
}
