import { expect, userEvent, waitFor } from 'storybook/test'
import { inside, opened, widgetIn } from './support/looks.js'
import { bookOf } from './support/widget-book.js'

const { meta, played, playground, states } = bookOf('new-partner-acquisition')

export default { ...meta }

export const Playground = playground
export const States = states

const chartIn = (canvas: ParentNode) => widgetIn(canvas, 'lmp-new-partner-acquisition')
const barsOf = (chart: Element) => [...(chart.shadowRoot?.querySelectorAll<SVGElement>('.bar') ?? [])]

/** Months or quarters: the same sum, in other bars. */
export const ByQuarter = played(async ({ canvasElement }) => {
  const chart = chartIn(canvasElement)
  await userEvent.click(inside(chart).getByRole('radio', { name: 'Quarterly' }))
  await chart.whenReady()
  await waitFor(() => expect(barsOf(chart)).toHaveLength(8))
})

/** A year that is over has all its months. */
export const AnotherYear = played(async ({ canvasElement }) => {
  const chart = chartIn(canvasElement)
  await userEvent.selectOptions(inside(chart).getByRole('combobox'), '2025')
  await chart.whenReady()
  await waitFor(() => expect(barsOf(chart)).toHaveLength(24))
  await expect(inside(chart).getByRole('group', { name: /new partners in 2025/ })).toBeVisible()
})

/** One tab stop; arrows go from bar to bar, and each opens the partners behind it. */
export const BarByBar = played(async ({ canvasElement }) => {
  const chart = chartIn(canvasElement)
  const [first, second, third] = barsOf(chart)
  first?.focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  await expect(chart.shadowRoot?.activeElement).toBe(third)
  await userEvent.keyboard('{ArrowLeft}')
  await expect(chart.shadowRoot?.activeElement).toBe(second)
  if (second) await userEvent.click(second)
  await waitFor(async () =>
    expect(await opened(canvasElement)).toMatch(
      /^The host opens Partners where acquired-before is 2026-02-01, acquired-from is 2026-01-01: \d+ rows\.$/,
    ),
  )
})

/** Every value in a table, for those who would rather read. */
export const AsATable = played(async ({ canvasElement }) => {
  const chart = inside(chartIn(canvasElement))
  await userEvent.click(chart.getByRole('button', { name: /table/ }))
  const table = await chart.findByRole('table')
  await expect(table.querySelectorAll('tbody tr').length).toBeGreaterThanOrEqual(12)
})
