import tokens from '@lmp-widgets/elements/tokens.json' with { type: 'json' }

const NAMES = ['page', 'card', 'line', 'hair', 'ink', 'muted', 'accent'] as const

type Palette = Record<(typeof NAMES)[number], string>

const paletteOf = (scheme: 'light' | 'dark'): Palette =>
  Object.fromEntries(
    NAMES.map(name => {
      const { $extensions, $value } = tokens.color[name]
      return [name, (scheme === 'dark' ? $extensions.mode.dark : $value).hex]
    }),
  ) as Palette

/** The widgets' own colours, for the frame and the pages around them. */
export const PALETTE = { light: paletteOf('light'), dark: paletteOf('dark') }

/** Gives them to the style sheet of the pages, as `--book-…`; there, as on the page, the scheme chooses. */
export function mixColors(): void {
  const sheet = new CSSStyleSheet()
  const colors = NAMES.map(
    name => `--book-${name}: light-dark(${PALETTE.light[name]}, ${PALETTE.dark[name]});`,
  )
  sheet.replaceSync(`:root { ${colors.join(' ')} }`)
  document.adoptedStyleSheets.push(sheet)
}
