declare module '*.mdx' {
  export const DocsPage: () => unknown
  export const ThemedContainer: () => unknown
}
