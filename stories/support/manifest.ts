/** The custom-elements manifest, as the book reads it: controls and reference pages are made from it. */

export interface Described {
  name: string
  description?: string
  default?: string
  type?: { text: string }
  inheritedFrom?: { name: string; package?: string }
}

export interface Attribute extends Described {
  fieldName?: string
}

export interface Member extends Attribute {
  kind: 'field' | 'method'
  privacy?: 'public' | 'private' | 'protected'
  static?: boolean
  readonly?: boolean
  parameters?: Described[]
  return?: { type?: { text: string } }
}

/** An event, and the fields of its `detail`. */
export interface EventEntry extends Described {
  detail?: Described[]
}

export interface ElementEntry {
  tagName: string
  name: string
  description: string
  members?: Member[]
  attributes?: Attribute[]
  events?: EventEntry[]
  slots?: Described[]
  cssParts?: Described[]
  cssProperties?: Described[]
  cssStates?: Described[]
  accessibility?: string[]
}

interface Manifest {
  modules: { declarations?: Partial<ElementEntry>[] }[]
}

const files = import.meta.glob<Manifest>('../../packages/elements/custom-elements.json', {
  eager: true,
  import: 'default',
})

const elements = Object.values(files)
  .flatMap(({ modules }) => modules)
  .flatMap(({ declarations = [] }) => declarations)
  .filter((each): each is ElementEntry => each.tagName !== undefined)

/** What the manifest says of an element. */
export function elementOf(tag: string): ElementEntry {
  const element = elements.find(({ tagName }) => tagName === tag)
  if (!element) throw new Error(`The manifest has no <${tag}>.`)
  return element
}

/** Its public fields and methods, without what only its subclasses or lit know. */
export const publicMembers = ({ members = [] }: ElementEntry): Member[] =>
  members.filter(
    ({ inheritedFrom, name, privacy = 'public', static: isStatic }) =>
      privacy === 'public' &&
      !isStatic &&
      !name.startsWith('#') &&
      !/^lit/.test(inheritedFrom?.package ?? ''),
  )
