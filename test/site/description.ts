import { marked, type Tokens } from 'marked'

/** What a page is about, as a search engine and a preview of a link show it: its first paragraph, without marks. */
export function descriptionOf(markdown: string): string {
  const first = marked.lexer(markdown).find((token): token is Tokens.Paragraph => token.type === 'paragraph')
  return plain(first?.tokens ?? []).replaceAll(/\s+/g, ' ')
}

const plain = (tokens: Tokens.Generic[]): string =>
  tokens.map(({ tokens, text }) => (tokens ? plain(tokens) : (text as string))).join('')
