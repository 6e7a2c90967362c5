import { declarationsOf } from './declarations.js'

/** An event has the type, and its detail the fields, that `HTMLElementEventMap` and its interfaces give it. */
export function payloads() {
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
