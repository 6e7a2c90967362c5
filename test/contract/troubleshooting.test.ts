/** Whatever code a reader sees, the page on troubles has a place for it. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { ERROR_CODES } from '@lmp-widgets/data-adapter/testing'
import { ROOT } from '../check/command.js'
import { filesBelow } from '../check/source-files.js'

const read = (path: string) => readFileSync(ROOT + path, 'utf8')
const troubles = read('docs/troubleshooting.md')
const table = read('docs/developing.md')

/** The codes of wrong use, as the sources give them to a message. */
const CODES = new Set(
  (filesBelow('packages/elements/src/development') as string[])
    .filter(path => !path.includes('.test.'))
    .concat('packages/elements/src/base/define-once.ts')
    .flatMap(path => [
      ...read(path).matchAll(/(?:(?:warn\(|code: |return \[|^ {4,6})\s*'|`\[)(lmp-[a-z-]+)['\]]/gm),
    ])
    .map(([, code]) => code!),
)

/** The codes that begin the message of an error. */
const THROWN = new Set(
  (filesBelow('packages/elements/src') as string[])
    .filter(path => path.endsWith('.ts') && !path.includes('.test.'))
    .flatMap(path => [...read(path).matchAll(/['`](lmp-[a-z-]+): /g)])
    .map(([, code]) => code!),
)

describe('the page on troubles', () => {
  it('has every code of a failure, and leads to its page', () => {
    for (const code of ERROR_CODES) assert.ok(troubles.includes(`[\`${code}\`](errors/${code}.md)`), code)
  })

  it('has every code of wrong use, and so has the table of what is done meanwhile', () => {
    assert.ok(CODES.size > 20)
    for (const code of CODES) {
      assert.ok(troubles.includes(`\`${code}\``), code)
      assert.ok(table.includes(`| \`${code}\``), code)
    }
  })

  it('has every code that is thrown', () => {
    assert.ok(THROWN.size > 3)
    for (const code of THROWN) assert.ok(troubles.includes(`\`${code}\``), code)
  })

  it('has no code that nothing says', () => {
    for (const page of [troubles, table])
      for (const [, code] of page.matchAll(/`(lmp-[a-z-]+)`/g))
        if (!/^lmp-(dashboard|provider|error|drill-down|state)$/.test(code!))
          assert.ok(CODES.has(code!) || THROWN.has(code!), code)
  })
})
