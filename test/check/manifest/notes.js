import { declarationsOf, lineage } from './declarations.js'

/** What `@accessibility` says, of the element itself and then of a base that is no element. */
export function notes() {
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
