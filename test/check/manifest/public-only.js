/** Leaves out what is private: attributes of private state, and events whose name is only a variable. */
export function publicOnly() {
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
