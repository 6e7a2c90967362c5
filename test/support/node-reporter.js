import { writeSync } from 'node:fs'
import { relative } from 'node:path'

/**
 * A reporter for `node:test`: a line for each file, with its time where that is seconds, each failure with its message,
 * and true totals at the end. Suites are not counted, their tests are. A file that ran no test is a failure.
 */
export default async function* report(events) {
  const files = new Map()
  const fileOf = path => {
    if (!files.has(path)) files.set(path, { passed: 0, failed: 0, failures: [], took: 0 })
    return files.get(path)
  }
  const asked = process.argv.filter(path => path.endsWith('.test.ts'))
  asked.forEach(fileOf)

  /** The file of a test: that of the suite around it, or its own, since either may be written in a helper. */
  function ownerOf({ file = '', name, nesting }) {
    // A file that could not be imported is a test of that name.
    const paths = [name, nesting > 0 && relative(process.cwd(), top.file), relative(process.cwd(), file)]
    return fileOf(paths.find(path => asked.includes(path)) ?? paths.at(-1))
  }

  const path = []
  let top
  let last
  let begun = ''

  // One that hangs is interrupted: what is known by then is told.
  process.once('SIGINT', () => {
    writeSync(1, `interrupted; last begun: ${begun}\n${[...summary()].join('')}`)
    process.exit(1)
  })

  for await (const { type, data } of events) {
    if (type === 'test:start') {
      path.length = data.nesting
      path[data.nesting] = data.name
      if (data.nesting === 0) top = data
    } else if (type === 'test:dequeue') {
      if (data.nesting > 0) begun = data.name
    } else if (type === 'test:diagnostic') {
      // What is thrown when its test has ended, or when none runs, is said only so.
      if (data.message.includes('asynchronous activity after the test ended'))
        fail(fileOf('after its test'), { nesting: 0, name: begun }, data.message)
    } else if (type === 'test:pass' || type === 'test:fail') {
      const { type: kind, error } = data.details
      // A suite may be written in a helper; its last test is not.
      if (kind !== 'suite') last = ownerOf(data)
      if (data.nesting === 0 && last) last.took += data.details.duration_ms
      const ofChildren = error?.failureType === 'subtestsFailed'
      if (data.skip !== undefined || data.todo !== undefined)
        fail(ownerOf(data), data, 'skipped: a test runs or goes')
      else if (type === 'test:fail' && !ofChildren) fail(ownerOf(data), data, messageOf(error))
      else if (type === 'test:pass' && kind !== 'suite') ownerOf(data).passed++
    }
  }
  yield* summary()

  function fail(file, data, message) {
    file.failed++
    file.failures.push(
      `    ${[...path.slice(0, data.nesting), data.name].join(' > ')}\n${message.replace(/^/gm, '        ')}`,
    )
  }

  function* summary() {
    let passed = 0
    let failed = 0
    for (const [name, file] of [...files].sort()) {
      if (file.passed + file.failed === 0) {
        file.failed++
        file.failures.push('    ran no test')
      }
      passed += file.passed
      failed += file.failed
      const fell = file.failed > 0 ? `, ${file.failed} FAILED` : ''
      const seconds = Math.round(file.took / 1000)
      yield `${name}: ${file.passed} passed${fell}${seconds > 0 ? ` (${seconds} s)` : ''}\n`
      for (const failure of file.failures) yield `${failure}\n`
    }
    yield `${passed} passed, ${failed} failed\n`
  }
}

function messageOf(error) {
  const cause = error?.cause ?? error
  if (cause === undefined || cause === null) return 'failed'
  const text = String(cause.stack ?? cause.message ?? cause)
  return text
    .replace(/^ *at .*\bnode:internal\/.*\n?/gm, '')
    .trimEnd()
    .slice(0, 2000)
}
