/** What is read has a contrast of 4.5:1 and what is seen 3:1 (WCAG 2.2 AA), by the defaults and in every theme. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { ROOT } from './command.js'
import { exists, filesBelow } from './source-files.js'
import { TOKENS } from './token-list.js'
import { verdict } from './verdict.js'

const THEMES = 'stories/themes'

const pairs = (least, grounds, ...fronts) =>
  fronts.flatMap(front => grounds.map(ground => ({ front, ground, least })))

const PAIRS = [
  ...pairs(4.5, ['card', 'page', 'hair'], 'ink', 'muted'),
  ...pairs(4.5, ['card'], 'accent', 'good', 'warning', 'bad'),
  ...pairs(4.5, ['accent'], 'on-accent'),
  ...pairs(3, ['card'], 'info', 'neutral', 'focus'),
]

/** Light and dark of every colour, as the defaults have them: hexadecimal, or the name of another. */
const DEFAULTS = Object.fromEntries(
  TOKENS.filter(({ name }) => name.startsWith('--lmp-color-')).map(({ name, value, dark }) => [
    name.slice('--lmp-color-'.length),
    typeof value === 'string'
      ? { light: value.slice('{color.'.length, -1), dark: value.slice('{color.'.length, -1) }
      : { light: value.hex, dark: dark.hex },
  ]),
)

const findings = []

/** The same with what a style sheet sets. */
function themed(path) {
  const theme = { ...DEFAULTS }
  for (const [, name, value] of readFileSync(ROOT + path, 'utf8').matchAll(
    /--lmp-color-([\w-]+):\s*([^;]+);/g,
  )) {
    const [, light, dark = light] =
      /^(#[0-9a-f]{6})$/.exec(value) ?? /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value) ?? []
    if (light) theme[name] = { light, dark }
    else
      findings.push(
        `${path}: --lmp-color-${name}: ${value} is neither #rrggbb nor two of them in light-dark()`,
      )
  }
  return theme
}

function luminance(hex) {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const colorOf = (theme, name, scheme) => {
  const value = theme[name][scheme]
  return value.startsWith('#') ? value : colorOf(theme, value, scheme)
}

const themes = [['the defaults', DEFAULTS]]
for (const path of exists(THEMES) ? filesBelow(THEMES) : [])
  if (path.endsWith('.css')) themes.push([basename(path, '.css'), themed(path)])

let lowest = Infinity
for (const [name, theme] of themes)
  for (const scheme of ['light', 'dark'])
    for (const { front, ground, least } of PAIRS) {
      const ratio = contrast(colorOf(theme, front, scheme), colorOf(theme, ground, scheme))
      lowest = Math.min(lowest, ratio / least)
      if (ratio < least)
        findings.push(`${name}, ${scheme}: ${front} on ${ground} is ${ratio.toFixed(2)}:1, not ${least}:1`)
    }

verdict(
  `${themes.length} themes, ${PAIRS.length} pairs in two schemes, the closest ${(lowest * 100 - 100).toFixed(0)} % above its limit`,
  findings,
)
