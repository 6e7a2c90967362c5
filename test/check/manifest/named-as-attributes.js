import { declarationsOf } from './declarations.js'

/** A property whose name is quoted, `'partners-href'`, has the name of its attribute. */
export function namedAsAttributes() {
  return {
    name: 'named-as-attributes',
    packageLinkPhase({ customElementsManifest }) {
      const declarations = declarationsOf(customElementsManifest)
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
