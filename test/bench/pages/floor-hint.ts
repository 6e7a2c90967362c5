import { Slot, svg } from './dom.js'

interface Hinted {
  element: Element
  hint: { text: string; x: string; y: number }
}

/** The number over the bar that has the pointer or the focus: one text, there only meanwhile. */
export function hintOver(plot: SVGSVGElement, bars: readonly Hinted[]) {
  const text = new Slot()
  const element = svg('text', { class: 'hint', 'text-anchor': 'middle', 'aria-hidden': 'true' }, text.node)
  const show = ({ target }: Event) => {
    const bar = bars.find(bar => bar.element.contains(target as Node))
    if (!bar) return
    text.set(bar.hint.text)
    element.setAttribute('x', bar.hint.x)
    element.setAttribute('y', String(bar.hint.y))
    plot.append(element)
  }
  const hide = () => element.remove()
  plot.addEventListener('pointerover', show)
  plot.addEventListener('focusin', show)
  plot.addEventListener('pointerout', hide)
  plot.addEventListener('focusout', hide)
}
