import type { ThemeVars } from 'storybook/theming'
import { create } from 'storybook/theming/create'

/** The widgets' own palette, for the frame around them. */
const PALETTE = {
  light: {
    page: '#f5f6f8',
    card: '#ffffff',
    line: '#e4e7ec',
    ink: '#151922',
    muted: '#5a6372',
    accent: '#2f5bea',
    soft: '#eef2ff',
  },
  dark: {
    page: '#0e1116',
    card: '#161a21',
    line: '#262c36',
    ink: '#e8ebf1',
    muted: '#9aa4b4',
    accent: '#8ba7ff',
    soft: '#1d2536',
  },
}

export type Scheme = keyof typeof PALETTE

const FONT = "'Inter Variable', system-ui, sans-serif"

function theme(base: Scheme): ThemeVars {
  const { accent, card, ink, line, muted, page, soft } = PALETTE[base]
  return create({
    base,
    brandTitle: 'lmp-widgets',
    brandUrl: './',
    brandImage: logo(ink, accent),
    fontBase: FONT,
    colorPrimary: accent,
    colorSecondary: accent,
    appBg: page,
    appContentBg: card,
    appHoverBg: soft,
    appPreviewBg: page,
    appBorderColor: line,
    appBorderRadius: 8,
    textColor: ink,
    textInverseColor: card,
    textMutedColor: muted,
    barBg: card,
    barTextColor: muted,
    barHoverColor: accent,
    barSelectedColor: accent,
    inputBg: card,
    inputBorder: line,
    inputTextColor: ink,
    inputBorderRadius: 8,
    buttonBg: card,
    buttonBorder: line,
    booleanBg: page,
    booleanSelectedBg: card,
  })
}

/** The mark and the name beside it. */
function logo(ink: string, accent: string): string {
  const bars = [8, 13, 11, 20].map((height, i) => {
    const fill = i === 3 ? `fill="${accent}"` : `fill="${ink}" fill-opacity=".35"`
    return `<rect x="${i * 7}" y="${24 - height}" width="5" height="${height}" rx="1.5" ${fill}/>`
  })
  const name = `<text x="38" y="21" font-family="Inter Variable, Inter, system-ui, sans-serif" font-size="19" font-weight="680" letter-spacing="-.4" fill="${ink}">lmp-widgets</text>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="30" viewBox="0 0 160 30">${bars.join('')}${name}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

export const themes: Record<Scheme, ThemeVars> = { light: theme('light'), dark: theme('dark') }

/** What a scheme of the toolbar comes to on this machine. */
export const schemeOf = (chosen: unknown): Scheme =>
  chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
    ? 'dark'
    : 'light'
