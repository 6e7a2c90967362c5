/** The ways in which the same dashboard, on the same data, is built. */
export interface Variant {
  title: string
  /** Its scripts, below this folder. */
  page: string
  tiles?: string
  /** A style sheet that it needs besides the page's own. */
  styles?: string
}

export const VARIANTS = {
  floor: { title: 'hand-written DOM and SVG', page: 'pages/floor.ts', tiles: 'pages/floor-tiles.ts' },
  ours: { title: 'these widgets', page: 'pages/ours.ts', tiles: 'pages/ours-tiles.ts' },
  react: { title: 'React + Recharts', page: 'peers/react/page.tsx', tiles: 'peers/react/tiles.tsx' },
  vue: { title: 'Vue + Chart.js', page: 'peers/vue/page.ts', tiles: 'peers/vue/tiles.ts' },
  // Its tiles would be the hand-written ones.
  echarts: { title: 'ECharts in hand-written DOM', page: 'peers/echarts/page.ts' },
  shoelace: {
    title: 'Shoelace + Chart.js',
    page: 'peers/shoelace/page.ts',
    tiles: 'peers/shoelace/tiles.ts',
    styles: 'peers/node_modules/@shoelace-style/shoelace/dist/themes/light.css',
  },
} satisfies Record<string, Variant>

export type VariantName = keyof typeof VARIANTS

/** The ones in whose place a host may choose ours. */
export const isPeer = (name: VariantName): boolean => VARIANTS[name].page.startsWith('peers/')
