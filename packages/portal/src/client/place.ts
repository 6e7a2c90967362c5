/** What a place in the history remembers: the cursors of the pages before it, first page first. */
export interface PlaceState {
  trail: (string | undefined)[]
  /** How far down it has been read. */
  top?: number
}

/** So long a page stands still before where it stands is remembered: browsers write their history only so often. */
const STILL_MS = 150

/** Whether what stands at this place is on its way: until it is there nobody reads on, and the page is too short. */
let isAwaited = false
let timer: ReturnType<typeof setTimeout> | undefined

/** What the present place remembers. */
export function placeState(): PlaceState {
  return (history.state as PlaceState | null) ?? { trail: [] }
}

/** Remembers at every place how far down it is read, however it is left. */
export function rememberPlaces(): void {
  addEventListener('scroll', () => {
    clearTimeout(timer)
    timer = setTimeout(rememberPlace, STILL_MS)
  })
  addEventListener('popstate', () => clearTimeout(timer))
}

/** Remembers now how far down this place has been read. */
export function rememberPlace(): void {
  clearTimeout(timer)
  if (!isAwaited) history.replaceState({ ...placeState(), top: scrollY } satisfies PlaceState, '')
}

/** What stands at this place is asked for. */
export function awaitPlace(): void {
  isAwaited = true
}

/** Goes on where the place was left, once that is there: the browser tries it before. */
export function scrollToPlace(): void {
  if (!isAwaited) return
  isAwaited = false
  const { top } = placeState()
  if (top !== undefined) scrollTo(0, top)
  rememberPlace()
}
