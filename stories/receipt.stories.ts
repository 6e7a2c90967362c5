import { WidgetElement } from '@lmp-widgets/elements'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent } from 'storybook/test'
import { element } from './support/element.js'
import { inside, widgetIn } from './support/looks.js'
import { settled } from './support/specimens.js'

// On a page its entry is there for good; in the book it is for these stories alone.
const prototype = WidgetElement.prototype as unknown as { render(): unknown }
const { render } = prototype
await import('@lmp-widgets/elements/receipt')
const { render: renderWithReceipt } = prototype
prototype.render = render

/** Once its entry is imported, every widget with a number has a receipt. */
export default {
  title: 'Receipt',
  tags: ['!autodocs'],
  parameters: { width: 380, controls: { disable: true } },
  beforeEach: () => {
    prototype.render = renderWithReceipt
    return () => void (prototype.render = render)
  },
  render: () => html`${element('lmp-usage-report-status', {})}`,
  play: ({ canvasElement }) => settled(canvasElement),
} satisfies Meta

export const Closed: StoryObj = {}

export const Open: StoryObj = {
  play: async ({ canvasElement }) => {
    await settled(canvasElement)
    const widget = widgetIn(canvasElement, 'lmp-usage-report-status')
    const { getByRole } = inside(widget.shadowRoot!.querySelector('lmp-receipt')!)
    await userEvent.click(getByRole('button', { name: /^About these numbers/ }))
    await expect(getByRole('dialog').textContent).toContain('Usage reports of one cycle')
  },
}
