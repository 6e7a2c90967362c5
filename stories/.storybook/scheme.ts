import type { Decorator } from '@storybook/web-components-vite'

/** The page wears the scheme of the toolbar; the widgets follow it by themselves. */
export const wearScheme: Decorator = (story, { globals }) => {
  wear(globals.scheme)
  return story()
}

/** What a scheme follows besides the toolbar. */
const queries = ['(prefers-color-scheme: dark)', 'print']

/** Calls back whenever the system turns dark or light, or the page goes to paper; returns how to stop that. */
export function followSystem(onChange: () => void): () => void {
  const lists = queries.map(query => matchMedia(query))
  for (const list of lists) list.addEventListener('change', onChange)
  return () => {
    for (const list of lists) list.removeEventListener('change', onChange)
  }
}

/** `forced` is a likeness: only the system can force colours for real. */
export function wear(scheme: string): void {
  const { classList, style } = document.documentElement
  style.colorScheme =
    scheme === 'light' || scheme === 'dark' ? scheme : scheme === 'forced' ? 'dark' : 'light dark'
  classList.toggle('forced', scheme === 'forced')
}
