import { expect, userEvent, waitFor } from 'storybook/test'
import { inside, opened, widgetIn } from './support/looks.js'
import { bookOf } from './support/widget-book.js'

const { meta, played, playground, states } = bookOf('usage-report-status')

export default { ...meta }

export const Playground = playground
export const States = states

/** An earlier cycle has its own numbers, and so do its lists. */
export const AnotherCycle = played(async ({ canvasElement }) => {
  const widget = widgetIn(canvasElement, 'lmp-usage-report-status')
  await userEvent.selectOptions(inside(widget).getByRole('combobox'), '2026-08')
  await widget.whenReady()
  const approved = await inside(widget).findByRole('link', { name: /^Approved/ })
  await userEvent.click(approved)
  await waitFor(async () =>
    expect(await opened(canvasElement)).toMatch(
      /^The host opens Usage reports where cycle is 2026-08, status is approved: [\d,]+ rows\.$/,
    ),
  )
})
