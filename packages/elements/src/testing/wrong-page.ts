import type { LitElement } from 'lit'
import type { WrongUsage } from '../development/wrong-usages.fixtures.js'
import { ManualAdapter } from './manual-adapter.js'

/** What a page has said in the console, or thrown. */
export interface Said {
  texts: string[]
  release: () => void
}

/** Listens to the console and to uncaught errors. */
export function listen(): Said {
  const texts: string[] = []
  const methods = ['debug', 'error', 'info', 'log', 'warn'] as const
  const kept = methods.map(method => console[method])
  for (const method of methods) console[method] = (...parts: unknown[]) => void texts.push(parts.join(' '))
  const thrown = (event: ErrorEvent | PromiseRejectionEvent) =>
    texts.push(String('reason' in event ? event.reason : event.message))
  addEventListener('error', thrown)
  addEventListener('unhandledrejection', thrown)
  const release = () => {
    methods.forEach((method, i) => (console[method] = kept[i]!))
    removeEventListener('error', thrown)
    removeEventListener('unhandledrejection', thrown)
  }
  return { texts, release }
}

/** A back end that grants one widget and has no answer for any: it is not what these pages are about. */
function back(): ManualAdapter {
  const adapter = new ManualAdapter()
  adapter.granted = { widgets: [] }
  return adapter
}

/** Puts a page together as a host does, and hands back its elements of ours once they are drawn. */
export async function wrongPage({ bare, markup, script }: WrongUsage): Promise<HTMLElement[]> {
  const { body } = new DOMParser().parseFromString(markup, 'text/html')
  const page = document.createElement('main')
  page.append(...body.childNodes)
  const elements = [...page.querySelectorAll<HTMLElement>('*')].filter(each =>
    each.localName.startsWith('lmp-'),
  )
  document.body.append(page)
  for (const element of elements) if (!bare) Object.assign(element, { adapter: back() })
  script?.(elements[0] as HTMLElement & Record<string, unknown>)
  // A question, its failure and what is drawn then are each a task of their own at most.
  for (let task = 0; task < 3; task++) {
    await new Promise(resolve => setTimeout(resolve))
    for (const element of elements) await (element as Partial<LitElement>).updateComplete
  }
  return elements
}
