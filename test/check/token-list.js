import { readFileSync } from 'node:fs'
import { ROOT } from './command.js'

const { $schema, $description, ...groups } = JSON.parse(
  readFileSync(`${ROOT}packages/elements/tokens.json`, 'utf8'),
)

/** Every token: its custom property, the constant of it that our style sheets take, what it is for, and its values. */
export const TOKENS = Object.entries(groups).flatMap(([group, { $type, ...tokens }]) =>
  Object.entries(tokens).map(([key, { $value, $description, $extensions }]) => ({
    name: `--lmp-${group}-${key}`,
    constant: `${group}-${key}`.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()),
    description: $description,
    value: $value,
    dark: $extensions?.mode?.dark,
  })),
)
