import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { ROOT } from '../check/command.js'

interface Schema {
  $ref?: string
  items?: Schema
  properties?: Record<string, Schema>
  definitions?: Record<string, Schema>
}

/** What a property of the contract lets happen, and thereby what a page of states has to show. */
const HAPPENS: readonly [property: string, state: string][] = [
  ['value', 'Huge numbers'],
  ['name', 'Long names'],
  ['label', 'Long names'],
  ['status', 'Unknown status'],
  ['type', 'Unknown type'],
  ['partial', 'Partial period'],
]

/** The properties of a widget's data, at any depth; where a number leads says nothing about how it looks. */
async function propertiesOf(widget: string): Promise<Set<string>> {
  const path = `${ROOT}docs/contract/schemas/v1/${widget}.json`
  const { definitions = {} } = JSON.parse(await readFile(path, 'utf8')) as Schema
  const found = new Set<string>()
  const walk = ({ $ref, items, properties = {} }: Schema) => {
    if ($ref) walk(definitions[$ref.split('/').at(-1)!]!)
    if (items) walk(items)
    for (const [name, property] of Object.entries(properties)) {
      if (name === 'drillDown' || found.has(name)) continue
      found.add(name)
      walk(property)
    }
  }
  walk(definitions.ReadyAnswer!.properties!.data!)
  return found
}

/** The states that the manifest has for a widget. */
async function cssStatesOf(widget: string): Promise<string[]> {
  const manifest = JSON.parse(await readFile(`${ROOT}packages/elements/custom-elements.json`, 'utf8')) as {
    modules: { declarations?: { tagName?: string; cssStates?: { name: string }[] }[] }[]
  }
  const declared = manifest.modules.flatMap(({ declarations = [] }) => declarations)
  const element = declared.find(({ tagName }) => tagName === `lmp-${widget}`)
  return (element?.cssStates ?? []).map(({ name }) => name)
}

/** What a widget can look like and its page of states, which is open, does not show, a line each. */
export async function statesMissing(page: Page, widget: string): Promise<string[]> {
  const properties = await propertiesOf(widget)
  const names = HAPPENS.filter(([property]) => properties.has(property)).map(([, state]) => state)
  const states = await cssStatesOf(widget)
  return page.evaluate(
    ({ names, states, tag }) => {
      const widgets = [...document.querySelectorAll(`.specimens ${tag}`)]
      const titles = new Set(
        [...document.querySelectorAll('figcaption b')].map(({ textContent }) => textContent),
      )
      const possible = states.filter(state => state !== 'empty' || 'isEmpty' in widgets[0]!)
      return [
        ...possible
          .filter(state => !widgets.some(each => each.matches(`:state(${state})`)))
          .map(state => `no widget is :state(${state})`),
        ...names.filter(name => !titles.has(name)).map(name => `nothing is called ${name}`),
        ...(widgets.some(each => each.matches(':dir(rtl)')) ? [] : ['nothing runs from right to left']),
      ]
    },
    { names: [...new Set(names)], states, tag: `lmp-${widget}` },
  )
}
