/** Where a part of a chart lies on its drawing. */
type Place = Pick<DOMRect, 'height' | 'width' | 'x' | 'y'>

/**
 * Measures a chart in pixels of its own, as its letters have their size: the page may be zoomed there, or drawn larger
 * or smaller. The corner of the chart is at `left` and `top`.
 */
export function rulerOf(plot: Element, left: number, top: number): (part: Element | Range) => Place {
  const corner = plot.getBoundingClientRect()
  const figure = plot.closest('figure')!
  const { height, width } = getComputedStyle(figure)
  const drawn = figure.getBoundingClientRect()
  const across = drawn.width / parseFloat(width) || 1
  const down = drawn.height / parseFloat(height) || 1
  return part => {
    const box = part.getBoundingClientRect()
    return {
      x: rounded(left + (box.x - corner.x) / across),
      y: rounded(top + (box.y - corner.y) / down),
      width: rounded(box.width / across),
      height: rounded(box.height / down),
    }
  }
}

/** A division leaves rounding crumbs, which would fill the file. */
const rounded = (pixels: number): number => Math.round(pixels * 1000) / 1000
