import { WidgetElement } from '@lmp-widgets/elements'
import '@lmp-widgets/elements/receipt/ar.js'
import '@lmp-widgets/elements/receipt/de.js'
import '@lmp-widgets/elements/receipt/es.js'
import '@lmp-widgets/elements/receipt/fr.js'
import '@lmp-widgets/elements/receipt/ja.js'
import '@lmp-widgets/elements/receipt/pl.js'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent } from 'storybook/test'
import { element } from './support/element.js'
import { inside, widgetIn } from './support/looks.js'
import { DATA_OF_ITS_OWN } from './support/of-its-own.js'
import { overBook, settled } from './support/specimens.js'

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
  render: (_, { globals }) => html`${element('lmp-usage-report-status', {}, overBook(globals.data))}`,
  play: ({ canvasElement }) => settled(canvasElement),
} satisfies Meta

export const Closed: StoryObj = {}

export const Open: StoryObj = {
  globals: DATA_OF_ITS_OWN,
  play: async ({ canvasElement }) => {
    await settled(canvasElement)
    const widget = widgetIn(canvasElement, 'lmp-usage-report-status')
    const { getByRole } = inside(widget.shadowRoot!.querySelector('lmp-receipt')!)
    await userEvent.click(getByRole('button'))
    await expect(getByRole('dialog')).toBeVisible()
  },
}
