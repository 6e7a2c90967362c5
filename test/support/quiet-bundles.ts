import type { BuildOptions } from 'esbuild'

/** What esbuild would say of every bundle of the widgets: their style sheets stand side by side only to compress better. */
export const QUIET: BuildOptions['logOverride'] = { 'ignored-bare-import': 'silent' }
