import { useState, useSyncExternalStore } from 'react'

type Props = Readonly<Record<string, unknown>>

const never = () => () => {}

/**
 * The content of this element that came with the page; nothing if it was routed to later. It does not change: by the
 * time a server draws it again the element has its own numbers, and React would insert a text that no script may parse.
 */
function useCame(html: string | undefined): string | undefined {
  const came = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  const [first] = useState(came ? html : undefined)
  return html && first
}

const CHARACTERS: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}
const unescaped = (text: string) => text.replace(/&(?:lt|gt|quot|#39|amp);/g, each => CHARACTERS[each]!)

/**
 * What React writes for an element that the server part of the elements has drawn: its tag as any other, and what is in it as
 * it came. No script ever parses it: in the browser that has been done with the page.
 */
export function useWritten(html: string | undefined): Props {
  const [, tag = '', inside] = /^<[\w-]+([^>]*)>(.*)<\/[\w-]+>$/s.exec(useCame(html) ?? '') ?? []
  if (inside === undefined) return {}
  const attributes = [...tag.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name, text]) => [
    name,
    unescaped(text!),
  ])
  return {
    ...Object.fromEntries(attributes),
    dangerouslySetInnerHTML: { __html: inside },
    suppressHydrationWarning: true,
  }
}
