/**
 * Where a key leads in a row of items with one tab stop: arrows to the next one as the eye sees it, Home and End
 * to the ends. `undefined` for any other key.
 */
export function indexAfter(event: KeyboardEvent, index: number, count: number): number | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  const row = event.currentTarget as Element
  const forward = getComputedStyle(row).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const last = count - 1
  switch (event.key) {
    case 'Home':
      return 0
    case 'End':
      return last
    case 'ArrowLeft':
    case 'ArrowRight':
      return Math.min(Math.max(index + (event.key === forward ? 1 : -1), 0), last)
    default:
      return undefined
  }
}
