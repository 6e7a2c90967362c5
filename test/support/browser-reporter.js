import { relative } from 'node:path'

/**
 * A reporter for @web/test-runner: a line for each file and browser, with the time of its tests where that is seconds, each
 * failure with its message, true totals at the end. A file that fails to import, runs no test or skips one is a failure.
 */
export function browserReporter() {
  let sessions = []
  return {
    onTestRunFinished: args => (sessions = [...args.sessions]),
    stop(args) {
      if (sessions.length === 0) sessions = [...args.sessions]
      const results = sessions.map(resultOf).sort((a, b) => (a.title < b.title ? -1 : 1))
      for (const { title, passed, failures, context, seconds } of results) {
        const fell = failures.length > 0 ? `, ${failures.length} FAILED` : ''
        console.log(`${title}: ${passed} passed${fell}${seconds > 0 ? ` (${seconds} s)` : ''}`)
        const lines = failures.length > 0 ? [...failures, ...context] : []
        for (const line of lines) console.log(line.replace(/^/gm, '    '))
      }
      const sum = pick => results.reduce((total, result) => total + pick(result), 0)
      console.log(`${sum(each => each.passed)} passed, ${sum(each => each.failures.length)} failed`)
    },
  }
}

function resultOf(session) {
  const { browser, testFile, testResults, errors, logs, request404s, status } = session
  const tests = testResults ? testsOf(testResults) : []
  const failures = tests
    .filter(({ test }) => !test.passed || test.skipped)
    .map(
      ({ name, test }) => `${name}\n${test.skipped ? 'skipped: a test runs or goes' : messageOf(test.error)}`,
    )
  failures.push(...errors.map(messageOf))
  if (failures.length === 0 && tests.length === 0) failures.push(`ran no test (${status})`)
  return {
    title: `${relative(process.cwd(), testFile)} in ${browser.name}`,
    passed: tests.filter(({ test }) => test.passed && !test.skipped).length,
    failures,
    seconds: Math.round(tests.reduce((total, { test }) => total + (test.duration ?? 0), 0) / 1000),
    context: [
      ...request404s.slice(0, 5).map(url => `404: ${url}`),
      ...logs.slice(0, 10).map(line => `printed: ${line.join(' ').slice(0, 500)}`),
    ],
  }
}

function testsOf({ suites, tests }, path = []) {
  return [
    ...tests.map(test => ({ name: [...path, test.name].join(' > '), test })),
    ...suites.flatMap(suite => testsOf(suite, [...path, suite.name])),
  ]
}

function messageOf(error) {
  if (!error) return 'failed'
  const { name = 'Error', message = '', stack = '', expected, actual } = error
  const difference = expected === undefined ? '' : `\nexpected: ${expected}\nactual: ${actual}`
  return `${name}: ${message}${difference}\n${stack}`.trim().slice(0, 2000)
}
