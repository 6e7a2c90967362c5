import type { Widget } from '@lmp-widgets/data-adapter'

const files = import.meta.glob<Record<string, object>>(
  ['../../packages/elements/src/*/*.fixtures.ts', '!../../packages/elements/src/development/*'],
  { eager: true, import: 'fixtures' },
)

/** All fixtures of a widget, by name. */
export function fixturesOf(widget: Widget): Record<string, object> {
  const fixtures = files[`../../packages/elements/src/${widget}/${widget}.fixtures.ts`]
  if (!fixtures) throw new Error(`There are no fixtures of ${widget}.`)
  return fixtures
}
