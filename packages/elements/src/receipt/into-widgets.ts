import type { Widget } from '@lmp-widgets/data-adapter'
import { html } from 'lit'
import type { View } from '../base/view.js'
import { WidgetElement } from '../base/widget-element.js'
import { redraw } from '../messages/language.js'

/** The method of the base that draws into the head of a widget. */
interface Drawing {
  readonly renderRoot: ParentNode & Node
  render(): unknown
  renderTools?(data: unknown, view: View): unknown
}

/** Puts a receipt into the head of every widget but the search, which shows no number before it is asked. */
export function putIntoWidgets(): void {
  const prototype = WidgetElement.prototype as unknown as Drawing
  const { render } = prototype
  // The widgets know nothing of it, so it costs a page without it nothing.
  prototype.render = function (this: WidgetElement<Widget> & Drawing) {
    // What a server has drawn is taken over as it is; the receipt is added right after.
    if (!this.hasUpdated && this.renderRoot.firstChild)
      void this.updateComplete.then(() => this.requestUpdate())
    else if (!Object.hasOwn(this, 'renderTools') && placeOf(this) !== 'bar') {
      const own = this.renderTools
      this.renderTools = (data, view) =>
        html`<lmp-receipt exportparts="mark, receipt" .widget=${this} .view=${view}
          >${own?.call(this, data, view)}</lmp-receipt
        >`
    }
    return render.call(this)
  }
  // On paper the receipt says when.
  Object.defineProperty(prototype, 'stamped', { value: false })
  redraw()
}

const placeOf = (widget: object) => (widget.constructor as typeof WidgetElement).place
