import { writeSync } from 'node:fs'
import { relative } from 'node:path'

/**
 * A reporter for `node --test`: a line for each file, each failure with its message, and true totals at the end.
 * Suites are not counted, their tests are. A file that ran no test is a failure.
 */
export default async function* report(events) {
  const files = new Map()
  const added = path => files.set(path, { passed: 0, failed: 0, failures: [], noise: [] }).get(path)
  for (const path of process.argv) if (path.endsWith('.test.ts')) added(relative(process.cwd(), path))
  const fileOf = ({ file, name }) => {
    // A file that could not be imported is a test of that name.
    if (files.has(name)) return files.get(name)
    const path = relative(process.cwd(), file ?? name)
    return files.get(path) ?? added(path)
  }
  const path = []
  let top
  let begun = ''
  let remark = ''

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
      // What was thrown when no test was running is said so alone, before its file fails.
      remark = data.message
    } else if (type === 'test:stdout' || type === 'test:stderr') {
      fileOf(data).noise.push(data.message)
    } else if (type === 'test:pass' || type === 'test:fail') {
      // A test that is written in another file is of the one that runs it.
      const file = fileOf(data.nesting > 0 ? top : data)
      const isFile = data.nesting === 0 && data.file?.endsWith(data.name)
      const isSuite = data.details.type === 'suite'
      const { error } = data.details
      const ofChildren = error?.failureType === 'subtestsFailed'
      if (data.skip !== undefined || data.todo !== undefined) fail(file, data, 'skipped: a test runs or goes')
      else if (type === 'test:fail' && isFile)
        fail(file, data, `${messageOf(error)}\n${remark}\nlast begun: ${begun}`)
      else if (type === 'test:fail' && !ofChildren) fail(file, data, messageOf(error))
      else if (type === 'test:pass' && !isSuite && !isFile) file.passed++
    }
  }

  function fail(file, data, message) {
    file.failed++
    file.failures.push(
      `    ${[...path.slice(0, data.nesting), data.name].join(' > ')}\n${message.replace(/^/gm, '        ')}`,
    )
  }

  yield* summary()

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
      yield `${name}: ${file.passed} passed${file.failed > 0 ? `, ${file.failed} FAILED` : ''}\n`
      for (const failure of file.failures) yield `${failure}\n`
      if (file.failed > 0 && file.noise.length > 0)
        yield `    printed:\n${file.noise.join('').trim().slice(-2000).replace(/^/gm, '        ')}\n`
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
