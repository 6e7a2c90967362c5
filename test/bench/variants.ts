/** The ways in which the same dashboard, on the same data, is built. */
export interface Variant {
  title: string
  /** Its scripts, below this folder. */
  page: string
  tiles?: string
  /** Its style sheets, besides the one of every page. */
  styles: readonly string[]
}

/** The look of the widgets, for what does not bring it along. */
const LOOK = 'pages/floor.css'

export const VARIANTS = {
  floor: {
    title: 'hand-written DOM and SVG',
    page: 'pages/floor.ts',
    tiles: 'pages/floor-tiles.ts',
    styles: [LOOK],
  },
  ours: { title: 'these widgets', page: 'pages/ours.ts', tiles: 'pages/ours-tiles.ts', styles: [] },
  react: {
    title: 'React + Recharts',
    page: 'peers/react/page.tsx',
    tiles: 'peers/react/tiles.tsx',
    styles: [LOOK],
  },
  vue: { title: 'Vue + Chart.js', page: 'peers/vue/page.ts', tiles: 'peers/vue/tiles.ts', styles: [LOOK] },
  // Its tiles would be the hand-written ones.
  echarts: { title: 'ECharts in hand-written DOM', page: 'peers/echarts/page.ts', styles: [LOOK] },
  shoelace: {
    title: 'Shoelace + Chart.js',
    page: 'peers/shoelace/page.ts',
    tiles: 'peers/shoelace/tiles.ts',
    styles: [
      'peers/node_modules/@shoelace-style/shoelace/dist/themes/light.css',
      LOOK,
      'peers/shoelace/shoelace.css',
    ],
  },
} satisfies Record<string, Variant>

export type VariantName = keyof typeof VARIANTS

/** The ones in whose place a host may choose ours. */
export const isPeer = (name: VariantName): boolean => VARIANTS[name].page.startsWith('peers/')
