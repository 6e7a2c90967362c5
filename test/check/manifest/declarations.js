/** The class, its base, the base of that: what the manifest has of them. */
export function lineage(declarations, declaration) {
  const base = declarations.find(({ name }) => name === declaration.superclass?.name)
  return base ? [declaration, ...lineage(declarations, base)] : [declaration]
}

/** The declarations of all modules. */
export const declarationsOf = ({ modules }) => modules.flatMap(({ declarations = [] }) => declarations)
