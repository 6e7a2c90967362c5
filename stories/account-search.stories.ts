import { expect, userEvent, waitFor, within } from 'storybook/test'
import { inside, opened, widgetIn } from './support/looks.js'
import { bookOf } from './support/widget-book.js'

const { meta, played, playground, states } = bookOf('account-search')

export default {
  ...meta,
  argTypes: { kind: { options: ['customer', 'partner'], control: { type: 'inline-radio' } } },
}

export const Playground = playground
export const States = states

/** Suggestions while typing; Down chooses, Enter opens, Escape closes. */
export const ByKeyboard = played(async ({ canvasElement }) => {
  const search = inside(widgetIn(canvasElement, 'lmp-account-search'))
  const field = search.getByRole('combobox', { name: /company/i })
  const suggestions = () => within(search.getByRole('listbox')).getAllByRole('option')
  await userEvent.type(field, 'construction')
  await waitFor(() => expect(suggestions().length).toBeGreaterThan(1))
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await expect(suggestions()[1]).toHaveAttribute('aria-selected', 'true')
  await userEvent.keyboard('{Enter}')
  await waitFor(async () => expect(await opened(canvasElement)).toMatch(/where id is .+: 1 row\.$/))
  await expect(field).toHaveAttribute('aria-expanded', 'false')
})
