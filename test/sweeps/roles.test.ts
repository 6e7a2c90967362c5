import '@lmp-widgets/elements'
import { SCREENS, WIDGETS, type Widget } from '@lmp-widgets/data-adapter'
import { expect } from '@open-wc/testing'
import 'axe-core'
import { fixturesOf } from '../support/fixtures.js'
import { answering, place } from './stage.js'

/** A node of the flattened tree, as axe has it. */
interface Flat {
  actualNode: Node
  children: Flat[]
}
interface Axe {
  setup(root: Element): Flat
  teardown(): void
  commons: {
    aria: { getRole(node: Flat, options: { noPresentational: true }): string | null }
    dom: { isVisibleToScreenReaders(node: Flat): boolean }
    text: { accessibleTextVirtual(node: Flat): string }
  }
}
const { axe } = window as unknown as { axe: Axe }

/** Roles that have a name; what is beside them differs between engines, and says nothing. */
const NAMED =
  /^(button|cell|columnheader|combobox|group|heading|image|link|list|radio|radiogroup|rowheader|search|table)$/

/** Engines set spaces around inline boxes in their own ways. */
const line = (role: string, name: string) => `${role} ${name.replace(/\s/g, '')}`

async function expectedOf(widget: Widget): Promise<string[]> {
  const trees = await (await fetch(new URL('../accessibility/trees.txt', import.meta.url))).text()
  const section = trees.split(/^# /m).find(each => each.startsWith(`${widget}\n`))!
  return [...section.matchAll(/^ *([a-z]+) "(.*)"/gm)]
    .filter(([, role]) => NAMED.test(role!))
    .map(([, role, name]) => line(role!, name!))
}

function foundIn(element: Element): string[] {
  const { aria, dom, text } = axe.commons
  const walk = (node: Flat): string[] => {
    if (!(node.actualNode instanceof Element) || !dom.isVisibleToScreenReaders(node)) return []
    const role = aria.getRole(node, { noPresentational: true })
    const own = role && NAMED.test(role) ? [line(role, text.accessibleTextVirtual(node))] : []
    return [...own, ...node.children.flatMap(walk)]
  }
  const root = axe.setup(element)
  try {
    return walk(root)
  } finally {
    axe.teardown()
  }
}

describe('roles and names, by the document alone, are those that Chromium gives', () => {
  for (const widget of WIDGETS) {
    it(widget, async () => {
      const element = place(widget)
      element.lang = 'en'
      for (const screen of SCREENS) element.setAttribute(`${screen}-href`, `/${screen}`)
      element.adapter = answering(widget, (await fixturesOf(widget)).ready)
      try {
        await element.whenReady()
        expect(foundIn(element)).to.deep.equal(await expectedOf(widget))
      } finally {
        element.parentElement!.remove()
      }
    })
  }
})
