import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { SCREENS, WIDGETS } from '@lmp-widgets/data-adapter'
import { FILTER_PARAMS, WIDGET_PARAMS } from '@lmp-widgets/data-adapter/testing'
import { ROOT, tool } from '../check/command.js'

const PATH = 'docs/contract/openapi.json'

interface Operation {
  parameters: { name?: string }[]
  responses: Record<string, object>
}
const { paths } = JSON.parse(readFileSync(ROOT + PATH, 'utf8')) as {
  paths: Record<string, { get: Operation }>
}
const namesOf = (path: string) => paths[path]?.get.parameters.flatMap(({ name }) => name ?? [])

describe('the OpenAPI document', () => {
  it('has every path of the contract, and no other', () => {
    assert.deepEqual(
      Object.keys(paths).sort(),
      [
        '/changes',
        '/manifest',
        '/widgets',
        ...WIDGETS.map(widget => `/widgets/${widget}`),
        ...SCREENS.map(screen => `/${screen}`),
      ].sort(),
    )
  })

  it('has every parameter that is read', () => {
    for (const widget of WIDGETS)
      assert.deepEqual(namesOf(`/widgets/${widget}`), Object.keys(WIDGET_PARAMS[widget]))
    for (const screen of SCREENS) {
      assert.deepEqual(namesOf(`/${screen}`), [
        ...Object.keys(FILTER_PARAMS[screen]),
        'limit',
        'cursor',
        'sort',
      ])
    }
  })

  // Both also hold every example against its schema.
  it('is as Redocly recommends, strictly', async () => {
    process.env['REDOCLY_TELEMETRY'] = 'off'
    process.env['REDOCLY_SUPPRESS_UPDATE_NOTICE'] = 'true'
    const config = `${ROOT}test/support/redocly.yaml`
    const { code, output } = await tool('redocly', ['lint', PATH, '--config', config, '--format=stylish'])
    assert.equal(code, 0, output)
    assert.match(output, /Your API description is valid/)
  })

  it('has nothing that Spectral hints at', async () => {
    const ruleset = `${ROOT}test/support/spectral.yaml`
    const { code, output } = await tool('spectral', [
      ...['lint', PATH, '--ruleset', ruleset],
      ...['--fail-severity', 'hint'],
    ])
    assert.equal(code, 0, output)
    assert.match(output, /No results/)
  })
})
