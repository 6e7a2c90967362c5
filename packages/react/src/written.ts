import { useState, useSyncExternalStore } from 'react'

type Props = Readonly<Record<string, unknown>>

const never = () => () => {}

/** Whether this element came with the page, or was routed to later, when there is nothing that a server has drawn. */
function useCame(): boolean {
  const came = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  return useState(came)[0]
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
  const came = useCame()
  const [, tag = '', inside] = /^<[\w-]+([^>]*)>(.*)<\/[\w-]+>$/s.exec((came && html) || '') ?? []
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
