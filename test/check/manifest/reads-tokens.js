import { readFileSync } from 'node:fs'
import { ROOT } from '../command.js'
import { TOKENS } from '../token-list.js'
import { declarationsOf } from './declarations.js'

/** Lists the tokens that the style sheets of each element read. */
export function readsTokens() {
  const defaults = new Map(
    [...readFileSync(`${ROOT}packages/elements/tokens.css`, 'utf8').matchAll(/(--lmp-[\w-]+): (.*);/g)].map(
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
