import { readFile } from 'node:fs/promises'
import { ROOT } from '../check/command.js'

/** What the documentation says of how to begin. */
export interface WrittenStart {
  commands: readonly string[]
  /** By the names of the files that a newcomer writes. */
  files: Readonly<Record<string, string>>
}

/** What the page on frameworks says about one of them. */
export async function writtenStart(name: string): Promise<WrittenStart> {
  const page = await readFile(`${ROOT}docs/frameworks.md`, 'utf8')
  const [, text = ''] = new RegExp(`<!-- start ${name} -->([\\s\\S]*?)<!-- /start -->`).exec(page) ?? []
  const [, commands = ''] = /```sh\n([\s\S]*?)\n```/.exec(text) ?? []
  const files = [...text.matchAll(/`([^`\n]+)`:\n\n```\w+\n([\s\S]*?\n)```/g)]
  return {
    commands: commands.split('\n'),
    files: Object.fromEntries(files.map(([, file, lines]) => [file, lines])),
  }
}
