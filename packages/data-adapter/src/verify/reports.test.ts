/** A report, as people and pipelines read it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toJunit } from './junit.js'
import type { Failure, LawReport, Report } from './report.js'
import { reportText } from './report-text.js'

const law = (name: string, change: Partial<LawReport>): LawReport => ({
  name,
  says: `What "${name}" says.`,
  outcome: 'holds',
  comparisons: 0,
  failures: [],
  moreFailures: 0,
  ...change,
})

const failure: Failure = {
  where:
    'usage-report-status?cycle=2026-10 .statuses[approved] -> usage-reports?cycle=2026-10&status=approved',
  what: 'total of the list',
  actual: 9,
  expected: 10,
  curl: ["curl -s -i 'https://portal.example/api/usage-reports?cycle=2026-10&status=approved'"],
}

const report: Report = {
  version: '1.0',
  url: 'https://portal.example/api',
  user: { account: 'Northwind & <Sons>', role: 'administrator', contract: '1.0' },
  outcome: 'fails',
  requests: 1234,
  seconds: 2.5,
  seed: 7,
  laws: [
    law('count = list', {
      outcome: 'fails',
      reason: 'the limit was reached',
      comparisons: 2000,
      failures: [failure],
      moreFailures: 3,
    }),
    law('aborting rejects', { comparisons: 1 }),
    law('time goes forward', { outcome: 'unfinished', comparisons: 5, reason: 'the limit was reached' }),
    law('like is compared with like', { outcome: 'not-checked', reason: 'was not asked for' }),
  ],
  notes: ['Of the list customers, 4 of 10 rows were read.'],
}

test('for people says who asked, what became of each law, each failure with how to see it, and a verdict', () => {
  assert.equal(
    reportText(report),
    `https://portal.example/api
as administrator of Northwind & <Sons>, contract 1.0

  FAILS        count = list                                2,000 comparisons
  holds        aborting rejects                            1 comparison
  unfinished   time goes forward                           5 comparisons; the limit was reached
  not checked  like is compared with like                  was not asked for

FAILS  count = list
       What "count = list" says.

  usage-report-status?cycle=2026-10, statuses approved
  opens usage-reports?cycle=2026-10&status=approved
    total of the list
      is       9
      must be  10
    curl -s -i 'https://portal.example/api/usage-reports?cycle=2026-10&status=approved'
  and 3 more

Of the list customers, 4 of 10 rows were read.

1,234 requests in 2.5 s; --seed 7 generates the same filters again.
1 of 4 laws fail, 2 not checked or not to the end.
`,
  )
})

test('for people shows the beginning of a figure that is too long, and says where there is none', () => {
  const odd = { ...failure, actual: 'x'.repeat(301), expected: undefined }
  const text = reportText({ ...report, laws: [law('count = list', { outcome: 'fails', failures: [odd] })] })
  assert.match(text, /^ {6}is {7}x{300}\.\.\.\n {6}must be {2}nothing$/m)
})

test('for pipelines has a case for each law: what failed, and what was not checked to the end is skipped', () => {
  const xml = toJunit(report)
  assert.match(
    xml,
    /<testsuite name="verify https:[^"]+" tests="4" failures="1" errors="0" skipped="2" time="2.5">/,
  )
  const cases = [...xml.matchAll(/<testcase classname="verify" name="([^"]+)"(?:\/>|><(\w+))/g)]
  assert.deepEqual(
    cases.map(([, name, outcome = 'holds']) => [name, outcome]),
    [
      ['count = list', 'failure'],
      ['aborting rejects', 'holds'],
      ['time goes forward', 'skipped'],
      ['like is compared with like', 'skipped'],
    ],
  )
  assert.match(xml, /<skipped message="the limit was reached"\/>/)
  assert.match(xml, /total of the list: 9, must be 10\ncurl -s [^\n]+\n\nand 3 more<\/failure>/)
  assert.match(xml, /<system-out>Of the list customers, 4 of 10 rows were read\.<\/system-out>/)
})

test('for pipelines is XML, whatever a back end says', () => {
  const odd = { ...failure, where: 'customers?name=<"A"&B>\u0000\ud800' }
  const xml = toJunit({ ...report, laws: [law('count = list', { outcome: 'fails', failures: [odd] })] })
  assert.match(
    xml,
    /<failure message="customers\?name=&lt;&quot;A&quot;&amp;B&gt;\ufffd\ufffd: total of the list">/,
  )
  assert.match(xml, /<failure [^<>]+>customers\?name=&lt;&quot;A&quot;&amp;B&gt;\ufffd\ufffd\n/)
})
