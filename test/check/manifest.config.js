/** How the manifest is made: from the sources, with our own way to define an element. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['**/*.{test,fixtures,styles}.ts', 'src/testing/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [definedByUs(), namedAsAttributes(), publicOnly()],
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
