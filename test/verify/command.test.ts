/** The command, as people and pipelines run it. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { after, before, describe, it } from 'node:test'
import { verify, type Report } from '@lmp-widgets/data-adapter/verify'
import { addDays, isDate } from '@lmp-widgets/data-adapter/records'
import { askedOtherwise, changedData, inTransit, withText } from './faults/fault.js'
import { handlerOver } from './right-server.js'
import { serve, type Served } from './serve.js'
import { verified } from './verified.js'

const COMMAND = fileURLToPath(new URL('../../packages/data-adapter/src/verify/command.ts', import.meta.url))
const HEADER = ['--header', 'authorization: Bearer northwind-administrator']

async function run(...args: string[]) {
  const child = spawn(process.execPath, ['--conditions=lmp-source', '--import', 'tsx', COMMAND, ...args])
  let [out, err] = ['', '']
  child.stdout.on('data', data => (out += data))
  child.stderr.on('data', data => (err += data))
  const code = await new Promise(resolve => child.on('close', resolve))
  return { code, out, err }
}

describe('the command', () => {
  let right: Served
  let wrong: Served
  let folder: string
  before(async () => {
    right = await serve(handlerOver())
    wrong = await serve(changedData<{ value: number }>('enabled-customers', data => data.value++))
    folder = await mkdtemp(join(tmpdir(), 'verify-'))
  })
  after(async () => {
    await right.close()
    await wrong.close()
    await rm(folder, { recursive: true })
  })

  it('exits with 0 when no law fails, and says so', async () => {
    const { code, out } = await run('verify', right.url, ...HEADER, '--law', 'count = list', '--choices', '1')
    assert.equal(code, 0, out)
    assert.match(out, /^ {2}holds {8}count = list {2,}[\d,]+ comparisons$/m)
  })

  it('exits with 1 when a law fails: which, for which number, both figures, and how to see it', async () => {
    const junit = join(folder, 'junit.xml')
    const { code, out } = await run(
      'verify',
      wrong.url,
      ...HEADER,
      '--choices',
      '1',
      '--law',
      'count = list',
      '--junit',
      junit,
    )
    assert.equal(code, 1)
    assert.match(
      out,
      /FAILS {2}count = list\n.*\n\n {2}enabled-customers\n {2}opens customers\?status=enabled\n/,
    )
    assert.match(out, /is {7}9\n {6}must be {2}10\n {4}curl -s -i -H "authorization: \$TOKEN" 'http/)
    assert.doesNotMatch(out, /Bearer/)
    const xml = await readFile(junit, 'utf8')
    assert.match(xml, /<testsuites tests="20" failures="1" errors="0" skipped="19"/)
    assert.doesNotMatch(xml, /Bearer/)
  })

  it('writes JSON', async () => {
    const { out } = await run(
      'verify',
      right.url,
      ...HEADER,
      '--json',
      '--law',
      "days are the account's days",
    )
    const report = JSON.parse(out) as Report
    assert.deepEqual([report.version, report.outcome, report.laws.length], ['1.0', 'holds', 20])
  })

  it('exits with 2 for what it does not understand, and repeats no secret', async () => {
    for (const args of [
      [],
      ['portal.example'],
      ['https://host.example', '--rate', 'much'],
      ['https://host.example', '--timeout', 'Infinity'],
      ['https://host.example', '--time-limit', '2147484'],
      ['https://host.example', '--law', 'none'],
      ['https://host.example', '--header', 's3cr3t'],
      ['https://host.example', '--header', 'Bearer s3cr3t:s3cr3t'],
      ['https://user:s3cr3t@host.example'],
      ['https://host.example', '--colour', 'red'],
      ['https://host.example/api?page=1'],
      ['https://host.example/api', 'https://other.example/api'],
    ]) {
      const { code, err } = await run('verify', ...args)
      assert.equal(code, 2, args.join(' '))
      assert.doesNotMatch(err, /s3cr3/)
    }
  })

  it('exits with 3 for who is not signed in, and where nobody listens', async () => {
    const signedOut = await run('verify', right.url)
    assert.equal(signedOut.code, 3)
    assert.match(signedOut.err, /401.*\n.*\n.*--header/)
    const nobody = await run('verify', 'http://127.0.0.1:9/api')
    assert.equal(nobody.code, 3)
  })

  it('says why nothing was reached, and what to do', async () => {
    for (const [code, what, cure] of [
      ['DEPTH_ZERO_SELF_SIGNED_CERT', /certificate .* is not trusted/, /NODE_EXTRA_CA_CERTS/],
      ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /certificate .* is not trusted/, /NODE_EXTRA_CA_CERTS/],
      ['ERR_TLS_CERT_ALTNAME_INVALID', /certificate .* another name/, /the name that is in the certificate/],
      ['ERR_SSL_WRONG_VERSION_NUMBER', /does not speak HTTPS/, /http:\/\//],
      ['UND_ERR_HEADERS_OVERFLOW', /headers of more than 16 KiB/, /shorter headers/],
      ['ENOTFOUND', /There is no host host\.example\./, /Correct the URL/],
      ['ECONNREFUSED', /Nobody listens at host\.example\./, /Start it/],
      ['UND_ERR_CONNECT_TIMEOUT', /did not answer in time/, /--timeout 30/],
      ['ENETUNREACH', /could not be reached: ENETUNREACH\./, /curl/],
    ] as const) {
      const cause = Object.assign(new AggregateError([]), { code })
      const fetch = () => Promise.reject(new TypeError('fetch failed', { cause }))
      await assert.rejects(verify('https://host.example', { fetch }), ({ message }: Error) => {
        assert.match(message, what)
        assert.match(message, cure)
        return true
      })
    }
  })

  it('says that no answer came in time', async () => {
    const fetch = () => Promise.reject(new DOMException('Timed out.', 'TimeoutError'))
    await assert.rejects(verify('https://host.example', { fetch }), /host\.example did not answer in time/)
  })

  it('says where who is not signed in is sent, and nothing that the address there tells', async () => {
    const headers = { location: 'https://id.example/sign-in?state=s3cr3t' }
    const fetch = () => Promise.resolve(new Response(null, { status: 302, headers }))
    await assert.rejects(verify('https://host.example', { fetch }), ({ message }: Error) => {
      assert.match(message, /is not for the user: 302, to https:\/\/id\.example\/sign-in\.\n.*\nSign in/)
      return true
    })
  })

  it('says what is wrong with a manifest that is no JSON', async () => {
    const broken = new ReadableStream({ pull: controller => controller.error(new Error()) })
    for (const [body, what] of [
      ['{"contract":"1.0","acc', /cannot be read: it ends too early: Content-Length is in bytes/],
      [new Uint8Array([0x22, 0xff, 0x22]), /cannot be read: it is not UTF-8\./],
      ['', /cannot be read: it is empty\./],
      ['{"contract":NaN}', /cannot be read: it is no JSON: .*NaN/],
      ['x'.repeat(2 ** 24 + 1), /cannot be read: it is too large\./],
      [broken, /cannot be read: it breaks off\./],
    ] as const) {
      const headers = { 'content-type': 'application/json' }
      const fetch = () => Promise.resolve(new Response(body, { headers }))
      await assert.rejects(verify('https://host.example', { fetch }), what)
    }
  })

  it('says that a manifest comes with 200, and that a failure is not one of the URL', async () => {
    for (const [status, what, cure] of [
      [203, /answers 203, and only 200/, /with 200/],
      [502, /answers 502/, /log/],
    ] as const) {
      const fetch = () => Promise.resolve(new Response('{}', { status }))
      await assert.rejects(verify('https://host.example', { fetch }), ({ message }: Error) => {
        assert.match(message, what)
        assert.match(message, cure)
        return true
      })
    }
  })

  it('says what does not fit its schema, and no error of a program', async () => {
    const { laws } = await verified(
      changedData<{ partners?: object[] }>('new-partner-overview', data => delete data.partners),
      'northwind-administrator',
      { laws: ['every answer is valid', 'parts sum to their whole'], filters: 0 },
    )
    const told = Object.fromEntries(laws.map(({ name, failures: [first] }) => [name, first?.actual]))
    assert.equal(told['every answer is valid'], 'data.partners: absent')
    assert.equal(told['parts sum to their whole'], 'an answer that does not fit its schema')
    assert.doesNotMatch(JSON.stringify(laws), /TypeError/)
  })

  it('says why an answer could not be read, at the request that it was for, in every law that asks for it', async () => {
    const { laws } = await verified(
      inTransit((response, { pathname }) =>
        pathname === '/api/widgets/active-partners' && response.status === 200
          ? withText(response, text => text.replace('"asOf"', '"score":NaN,"asOf"'))
          : response,
      ),
      'northwind-administrator',
      { laws: ['count = list', 'rights hold everywhere at once', 'an answer is clean JSON'], filters: 0 },
    )
    const failures = laws.flatMap(law => law.failures.map(({ where, actual }) => [law.name, where, actual]))
    assert.deepEqual(
      failures.filter(
        ([, where, actual]) => where !== 'widgets/active-partners' || !/NaN/.test(String(actual)),
      ),
      [],
    )
    assert.equal(laws.filter(({ outcome }) => outcome === 'fails').length, 3)
  })

  it('shows how to ask a whole batch again where one of its lines is wrong', async () => {
    const { laws } = await verified(
      inTransit((response, { pathname }) =>
        pathname === '/api/widgets' && response.status === 200
          ? withText(response, text => text.replace(/[^\n]+\n$/, ''))
          : response,
      ),
      'northwind-administrator',
      { laws: ['the same question has the same answer'], filters: 0 },
    )
    const failures = laws.flatMap(law => law.failures).filter(({ where }) => where.startsWith('batch ['))
    assert.ok(failures.length > 0)
    for (const { curl } of failures) assert.match(curl.join(), /\/api\/widgets\?widget=/)
  })

  it('says that records have changed meanwhile, where that may be why a law fails', async () => {
    const notesOf = async (step: number) => {
      let customers = 10
      const growing = changedData<{ value: number }>('enabled-customers', data => {
        data.value = customers += step
      })
      const report = await verified(growing, 'northwind-administrator', {
        laws: ['count = list'],
        filters: 0,
      })
      return report.notes.join('\n')
    }
    assert.match(await notesOf(1), /^At the end enabled-customers answered otherwise than at first\./m)
    assert.doesNotMatch(await notesOf(0), /At the end/)
  })

  it('looks at both ends of a range of days, however few filters it generates', async () => {
    for (const name of ['acquired-from', 'acquired-before']) {
      const late = askedOtherwise(({ searchParams }) => {
        const day = searchParams.get(name)
        if (day && isDate(day)) searchParams.set(name, addDays(day, 1))
      })
      const laws = ['a filter finds all that meets it' as const]
      const { outcome } = await verified(late, 'northwind-administrator', { laws, filters: 1 })
      assert.equal(outcome, 'fails', name)
    }
  })

  it('passes no command of a back end on to the terminal', async () => {
    const [clear, title] = ['\u001b[2J', '\u009b']
    const manifest = { contract: '1.0', role: clear, account: { name: title }, widgets: [], screens: [] }
    const odd = await serve(({ url }) =>
      url.endsWith('/away/manifest')
        ? new Response(null, { status: 302, headers: { location: `/${title}` } })
        : Response.json(manifest),
    )
    const said = await Promise.all([
      run('verify', odd.url, '--law', 'count = list'),
      run('verify', `${odd.url}/away`),
      run('doctor', odd.url),
    ])
    await odd.close()
    assert.match(said[0].out, /as \uFFFD\[2J of \uFFFD,/)
    for (const { out, err } of said) assert.doesNotMatch(out + err, /[^\P{Cc}\n]/u)
  })

  it('exits with 4 when a limit ends it, and with 1 where a law has failed by then', async () => {
    assert.equal((await run('verify', right.url, ...HEADER, '--max-requests', '30')).code, 4)
    const failed = await run('verify', wrong.url, ...HEADER, '--max-requests', '100', '--law', 'count = list')
    assert.match(failed.out, /^100 requests/m)
    assert.equal(failed.code, 1)
  })

  it('says what there is', async () => {
    const { code, out } = await run('verify', '--help')
    assert.equal(code, 0)
    assert.match(out, /--max-requests N/)
  })
})
