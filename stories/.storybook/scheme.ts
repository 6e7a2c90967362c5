import type { Decorator } from '@storybook/web-components-vite'

/** The page wears the scheme of the toolbar; the widgets follow it by themselves. */
export const wearScheme: Decorator = (story, { globals }) => {
  wear(globals.scheme)
  return story()
}

/** Calls back whenever the system turns dark or light; returns how to stop that. */
export function followSystem(onChange: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', onChange)
  return () => dark.removeEventListener('change', onChange)
}

/** `forced` is a likeness: only the system can force colours for real. */
export function wear(scheme: string): void {
  const { classList, style } = document.documentElement
  style.colorScheme =
    scheme === 'light' || scheme === 'dark' ? scheme : scheme === 'forced' ? 'dark' : 'light dark'
  classList.toggle('forced', scheme === 'forced')
}
