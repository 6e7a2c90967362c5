import { expect, userEvent, waitFor } from 'storybook/test'
import { failingOnce } from './support/adapters.js'
import { inside, opened, widgetIn } from './support/looks.js'
import { bookOf } from './support/widget-book.js'

const { meta, played, playground, states } = bookOf('enabled-customers')

export default { ...meta }

export const Playground = playground
export const States = states

/** The host cancels the click and opens its own list: as many rows as the number says. */
export const OpensItsList = played(async ({ canvasElement }) => {
  const link = inside(widgetIn(canvasElement, 'lmp-enabled-customers')).getByRole('link')
  const number = link.textContent?.match(/[\d,]+/)?.[0]
  await userEvent.click(link)
  await waitFor(async () => {
    await expect(await opened(canvasElement)).toBe(
      `The host opens Customers where status is enabled: ${number} rows.`,
    )
  })
})

/** After a failure the button asks again; the focus moves on to the number. */
export const TriesAgain = played(
  async ({ canvasElement }) => {
    const widget = widgetIn(canvasElement, 'lmp-enabled-customers')
    await expect(widget.state).toBe('error')
    await userEvent.click(inside(widget).getByRole('button', { name: /Try again/ }))
    await expect(await widget.whenReady()).toBe('ready')
    await waitFor(() => expect(widget.shadowRoot?.activeElement?.localName).toBe('a'))
  },
  () => failingOnce('enabled-customers'),
)
