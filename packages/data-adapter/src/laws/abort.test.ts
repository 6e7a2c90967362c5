import { describe } from 'node:test'
import type { Answer, WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter, LoadOptions } from '../contract/dashboard-adapter.js'
import { abortRejects } from './abort.js'
import { catches, names, right, spoiled } from './wrong-adapters.test.support.js'

const deafIn = (ignored: 'load' | 'list' | 'loadMany') => {
  const adapter = right()
  const heeds: DashboardAdapter = {
    manifest: options => adapter.manifest(options),
    load: (request, options) => adapter.load(request, options),
    list: (drillDown, page, options) => adapter.list(drillDown, page, options),
    loadMany: (requests, options) => adapter.loadMany(requests, options),
  }
  const heedsNot: DashboardAdapter = {
    manifest: () => adapter.manifest(),
    load: request => adapter.load(request),
    list: (drillDown, page) => adapter.list(drillDown, page),
    loadMany: requests => adapter.loadMany(requests),
  }
  return { ...heeds, [ignored]: heedsNot[ignored] }
}

/** Asks once for each question, and keeps how that ended. */
function keepsAborts(): DashboardAdapter {
  const kept = new Map<string, Promise<Answer>>()
  const load = (request: WidgetRequest, options?: LoadOptions) => {
    const question = JSON.stringify(request)
    const answer = kept.get(question) ?? right().load(request, options)
    kept.set(question, answer)
    return answer
  }
  return { ...spoiled(right(), {}), load: load as DashboardAdapter['load'] }
}

describe(`the law "${abortRejects.name}"`, () => {
  catches(abortRejects, [
    [
      'does not hear an abort',
      spoiled(
        {
          manifest: () => right().manifest(),
          load: request => right().load(request),
          list: (...args) => right().list(args[0], args[1]),
        },
        {},
      ),
    ],
  ])

  names(abortRejects, [
    ['account-search: with a signal that was aborted before: "answered"', deafIn('load')],
    ['customers: with a signal that was aborted before: "answered"', deafIn('list')],
    ['batch: with a signal that was aborted before: "answered"', deafIn('loadMany')],
    [
      'account-search: aborted at once: "answered"',
      {
        ...deafIn('load'),
        load: async (request, options) => {
          options?.signal?.throwIfAborted()
          return right().load(request)
        },
      },
    ],
    ['account-search: asked again: "AbortError"', keepsAborts()],
  ])
})
