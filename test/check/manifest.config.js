import { readFileSync } from 'node:fs'
import { ROOT } from './command.js'
import { filesBelow } from './source-files.js'
import { TOKENS } from './token-list.js'

const PACKAGE = 'packages/elements'

// Defined, an element says itself which style sheets it has.
const definitions = filesBelow(`${PACKAGE}/src`).filter(path => path.endsWith('/define.ts'))
await Promise.all(definitions.map(path => import(ROOT + path)))

/** How the manifest is made: from the sources, with our own way to define an element. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['**/*.{test,fixtures,styles}.ts', 'src/testing/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [definedByUs(), namedAsAttributes(), publicOnly(), ownFirst(), payloads(), notes(), readsTokens()],
}

/** Reads `define('lmp-some-widget', SomeWidget)` as a definition. */
function definedByUs() {
  const tags = new Map()
  return {
    name: 'defined-by-us',
    analyzePhase({ ts, node }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return
      const [tag, element] = node.arguments
      if (tag && element && ts.isStringLiteral(tag)) tags.set(element.getText(), tag.text)
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations ?? []) {
          const name = tags.get(declaration.name)
          if (!name) continue
          Object.assign(declaration, { tagName: name, customElement: true })
          module.exports.push({
            kind: 'custom-element-definition',
            name,
            declaration: { name: declaration.name, module: module.path },
          })
        }
      }
    },
  }
}

/** A property whose name is quoted, `'partners-href'`, has the name of its attribute. */
function namedAsAttributes() {
  return {
    name: 'named-as-attributes',
    packageLinkPhase({ customElementsManifest }) {
      const declarations = customElementsManifest.modules.flatMap(({ declarations = [] }) => declarations)
      for (const declaration of declarations) {
        for (const member of declaration.members ?? []) {
          const [, name] = /^'(.+)'$/.exec(member.name) ?? []
          if (!name) continue
          member.name = name
          const { description, type, inheritedFrom } = member
          declaration.attributes ??= []
          declaration.attributes.push({ name, fieldName: name, description, type, inheritedFrom })
        }
      }
    },
  }
}

/** Leaves out what is nobody else's: attributes of private state, and events whose name is only a variable. */
function publicOnly() {
  return {
    name: 'public-only',
    moduleLinkPhase({ moduleDoc }) {
      for (const declaration of moduleDoc.declarations ?? []) {
        const own = new Set(
          declaration.members
            ?.filter(({ privacy }) => privacy && privacy !== 'public')
            .map(({ name }) => name),
        )
        declaration.attributes = declaration.attributes?.filter(
          ({ name, fieldName }) => !own.has(fieldName ?? name),
        )
        declaration.events = declaration.events?.filter(({ name }) => name !== 'type')
      }
    },
  }
}

/** The class, its base, the base of that: what the manifest has of them. */
function lineage(declarations, declaration) {
  const base = declarations.find(({ name }) => name === declaration.superclass?.name)
  return base ? [declaration, ...lineage(declarations, base)] : [declaration]
}

const declarationsOf = ({ modules }) => modules.flatMap(({ declarations = [] }) => declarations)

/**
 * What an element has itself goes before what it inherits: a property before a static one of its name, which is
 * only its default; the slots of its own template; and only a widget that can be empty has that state.
 */
function ownFirst() {
  const shadowed = new Map()
  const methods = new Set()
  return {
    name: 'own-first',
    analyzePhase({ ts, node }) {
      if (!ts.isClassDeclaration(node) || !node.name) return
      const isStatic = member => member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)
      const statics = new Set(node.members.filter(isStatic).map(member => member.name?.getText()))
      for (const member of node.members) {
        const key = `${node.name.text} ${member.name?.getText()}`
        if (ts.isMethodDeclaration(member) && member.body) methods.add(key)
        if (isStatic(member) || !statics.has(member.name?.getText())) continue
        shadowed.set(key, ts.getTextOfJSDocComment(member.jsDoc?.at(-1)?.comment))
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      const declarations = declarationsOf(customElementsManifest)
      for (const declaration of declarations) {
        const { attributes = [], cssStates, members = [], name, slots } = declaration
        const line = lineage(declarations, declaration)
        for (const each of [...members, ...attributes]) {
          const description = line.map(({ name }) => shadowed.get(`${name} ${each.name}`)).find(Boolean)
          if (!description) continue
          const initial = members.find(member => member.name === each.name)?.default
          Object.assign(each, { description, default: initial, static: undefined })
        }
        if (!methods.has(`${name} isEmpty`))
          declaration.cssStates = cssStates?.filter(({ name }) => name !== 'empty')
        if (methods.has(`${name} render`))
          declaration.slots = slots?.filter(({ inheritedFrom }) => !inheritedFrom)
        declaration.members = members.filter(({ name }) => name !== 'connectedMoveCallback')
      }
    },
  }
}

/** An event has the type, and its detail the fields, that `HTMLElementEventMap` and its interfaces give it. */
function payloads() {
  const events = new Map()
  const interfaces = new Map()
  const fieldsOf = (ts, members) =>
    members.map(member => ({
      name: member.name.getText(),
      type: { text: member.type.getText() },
      description: ts.getTextOfJSDocComment(member.jsDoc?.at(-1)?.comment),
    }))
  return {
    name: 'payloads',
    analyzePhase({ ts, node }) {
      if (!ts.isInterfaceDeclaration(node)) return
      if (node.name.text !== 'HTMLElementEventMap') {
        if (node.members.every(ts.isPropertySignature))
          interfaces.set(node.name.text, fieldsOf(ts, node.members))
        return
      }
      for (const { name, type } of node.members) events.set(name.text, type.getText())
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { events: all = [] } of declarationsOf(customElementsManifest)) {
        for (const event of all) {
          const type = events.get(event.name)
          if (!type) continue
          event.type = { text: type }
          const [, detail] = /^CustomEvent<(\w+)>$/.exec(type) ?? []
          if (interfaces.has(detail)) event.detail = interfaces.get(detail)
        }
      }
    },
  }
}

/** What `@accessibility` says, of the element itself and then of a base that is no element. */
function notes() {
  const said = new Map()
  return {
    name: 'notes',
    analyzePhase({ ts, node }) {
      if (!ts.isClassDeclaration(node) || !node.name) return
      const tags = ts.getJSDocTags(node).filter(({ tagName }) => tagName.text === 'accessibility')
      if (tags.length > 0)
        said.set(
          node.name.text,
          tags.map(({ comment }) => ts.getTextOfJSDocComment(comment)),
        )
    },
    packageLinkPhase({ customElementsManifest }) {
      const declarations = declarationsOf(customElementsManifest)
      for (const declaration of declarations) {
        const line = lineage(declarations, declaration).filter(each => each === declaration || !each.tagName)
        const accessibility = line.flatMap(({ name }) => said.get(name) ?? [])
        if (accessibility.length > 0) declaration.accessibility = accessibility
      }
    },
  }
}

/** Lists the tokens that the style sheets of each element read. */
function readsTokens() {
  const defaults = new Map(
    [...readFileSync(`${ROOT}${PACKAGE}/tokens.css`, 'utf8').matchAll(/(--lmp-[\w-]+): (.*);/g)].map(
      ([, name, value]) => [name, value],
    ),
  )
  return {
    name: 'reads-tokens',
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of declarationsOf(customElementsManifest).filter(({ tagName }) => tagName)) {
        const { elementStyles } = customElements.get(declaration.tagName)
        const read = new Set(
          elementStyles.flatMap(({ cssText }) =>
            [...cssText.matchAll(/var\((--lmp-[\w-]+)/g)].map(([, name]) => name),
          ),
        )
        declaration.cssProperties = TOKENS.filter(({ name }) => read.has(name)).map(
          ({ description, name }) => ({ name, description, default: defaults.get(name) }),
        )
      }
    },
  }
}
