/** Reads `define('lmp-some-widget', SomeWidget)` as a definition. */
export function definedByUs() {
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
