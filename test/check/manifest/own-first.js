import { declarationsOf, lineage } from './declarations.js'

/**
 * What an element has itself goes before what it inherits: a property before a static one of its name, which is
 * only its default; the slots of its own template; and only a widget that can be empty has that state.
 */
export function ownFirst() {
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
