// Reads tokens.json, the one source of all tokens, in the format of the Design Tokens Community Group (2025.10).
import { readFile } from 'node:fs/promises'

const SOURCE = new URL('../tokens.json', import.meta.url)

/** The CSS of a value that is no alias. */
const CSS_OF = {
  color: ({ components, hex }) => {
    const said = components.map(each =>
      Math.round(each * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    if (`#${said.join('')}` !== hex) throw new Error(`${hex} is not what its components say`)
    return hex.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3')
  },
  dimension: ({ value, unit }) => `${value}${unit}`,
  fontFamily: String,
  fontWeight: String,
  number: String,
}

const aliasOf = value =>
  typeof value === 'string' ? /^\{(.+)\}$/.exec(value)?.[1].replaceAll('.', '-') : undefined

/**
 * Every token in its order: `name` without `--lmp-`, `group`, `description`, its value in CSS by mode (`light`, `dark`
 * of a colour; `compact` where there is one), what it is an alias `of`, its colour in `forced` colours, and whether
 * it is `scaled`.
 */
export async function readTokens() {
  const { $schema, $description, ...groups } = JSON.parse(await readFile(SOURCE, 'utf8'))
  return Object.entries(groups).flatMap(([group, { $type, ...tokens }]) =>
    Object.entries(tokens).map(([key, token]) => {
      const type = token.$type ?? $type
      const { mode = {}, 'lmp-widgets': ours = {} } = token.$extensions ?? {}
      const of = aliasOf(token.$value)
      const css = value => (value === undefined ? undefined : CSS_OF[type](value))
      return {
        name: `${group}-${key}`,
        group,
        type,
        description: token.$description,
        of,
        light: of ? undefined : css(token.$value),
        dark: css(mode.dark),
        compact: css(mode.compact),
        forced: ours.forcedColors,
        scaled: ours.scaled ?? false,
      }
    }),
  )
}

/** The default of a token as CSS; an alias is the other token. */
export function defaultOf({ of, light, dark }) {
  if (of) return `var(--lmp-${of})`
  return dark ? `light-dark(${light}, ${dark})` : light
}

/** What a style sheet writes for a token: the host's value, else the default. */
export function useOf(token, tokens) {
  const other = token.of && tokens.find(({ name }) => name === token.of)
  const value = `var(--lmp-${token.name}, ${other ? useOf(other, tokens) : defaultOf(token)})`
  const scale = token.scaled && tokens.find(({ name }) => name === 'space-scale')
  return scale ? `calc(${value} * ${useOf(scale, tokens)})` : value
}

/** The name of a token's constant: `colorInk`. */
export const constantOf = ({ name }) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
