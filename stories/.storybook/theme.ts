import type { ThemeVars } from 'storybook/theming'
import { create } from 'storybook/theming/create'
import { PALETTE } from './palette.js'

export type Scheme = keyof typeof PALETTE

const FONT = "'Inter Variable', system-ui, sans-serif"

function theme(base: Scheme): ThemeVars {
  const { accent, card, hair, ink, line, muted, page } = PALETTE[base]
  return create({
    base,
    brandTitle: logo(ink, accent),
    brandUrl: './',
    brandImage: null as never,
    fontBase: FONT,
    colorPrimary: accent,
    colorSecondary: accent,
    appBg: page,
    appContentBg: card,
    appHoverBg: hair,
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

/** The mark and the name beside it: in the frame's own document, where the name has the frame's font. */
function logo(ink: string, accent: string): string {
  const bars = [8, 13, 11, 20].map((height, i) => {
    const fill = i === 3 ? `fill="${accent}"` : `fill="${ink}" fill-opacity=".35"`
    return `<rect x="${i * 7}" y="${24 - height}" width="5" height="${height}" rx="1.5" ${fill}/>`
  })
  const name = `<text x="38" y="24" font-size="19" font-weight="680" fill="${ink}">lmp-widgets</text>`
  return `<svg role="img" aria-label="lmp-widgets" width="160" height="30" viewBox="0 0 160 30">${bars.join('')}${name}</svg>`
}

export const themes: Record<Scheme, ThemeVars> = { light: theme('light'), dark: theme('dark') }

/** What a scheme of the toolbar comes to on this machine: the likeness of forced colours is a dark one, paper is light. */
export const schemeOf = (chosen: unknown): Scheme =>
  !matchMedia('print').matches &&
  (chosen === 'dark' ||
    chosen === 'forced' ||
    (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches))
    ? 'dark'
    : 'light'
