import { describe } from 'node:test'
import { sameAnswer } from './same-answer.js'
import { catches, names, right, spoiled, spoiledData } from './wrong-adapters.test.support.js'

describe(`the law "${sameAnswer.name}"`, () => {
  catches(sameAnswer, [
    [
      'changes its mind',
      (() => {
        let asked = 0
        return spoiledData('enabled-customers', data => (data.trend = [asked++]))
      })(),
    ],
    [
      'mixes up the answers of a batch',
      spoiled(right(), {
        async *loadMany(requests, options) {
          for await (const outcome of right().loadMany(requests, options)) {
            yield { ...outcome, index: requests.length - 1 - outcome.index }
          }
        },
      }),
    ],
    [
      'forgets an answer of a batch',
      spoiled(right(), {
        loadMany: (requests, options) => right().loadMany(requests.slice(1), options),
      }),
    ],
    [
      'answers what is asked twice in one batch once',
      spoiled(right(), {
        async *loadMany(requests, options) {
          const answered = new Set<string>()
          for await (const outcome of right().loadMany(requests, options)) {
            const question = JSON.stringify(requests[outcome.index])
            if (!answered.has(question)) yield outcome
            answered.add(question)
          }
        },
      }),
    ],
  ])

  names(sameAnswer, [
    [
      'manifest: asked again',
      (() => {
        let asked = 0
        return spoiled(right(), { manifest: manifest => ({ ...manifest, locale: asked++ ? 'fr' : 'en' }) })
      })(),
    ],
    [
      'batch [0] account-search: is answered once: false',
      spoiled(right(), {
        async *loadMany(requests, options) {
          for await (const outcome of right().loadMany(requests, options)) {
            yield outcome
            yield outcome
          }
        },
      }),
    ],
    [
      'batch [99] undefined: is answered once: false',
      spoiled(right(), {
        async *loadMany(requests, options) {
          for await (const outcome of right().loadMany(requests, options)) yield { ...outcome, index: 99 }
        },
      }),
    ],
    [
      'batch: answers',
      spoiled(right(), { loadMany: (requests, options) => right().loadMany(requests.slice(0, -1), options) }),
    ],
    [
      'batch: is of one moment: 2',
      spoiled(right(), {
        async *loadMany(requests, options) {
          for await (const outcome of right().loadMany(requests, options)) {
            if ('answer' in outcome && outcome.index === 0) outcome.answer.asOf = '2026-11-25T01:59:00Z'
            yield outcome
          }
        },
      }),
    ],
  ])
})
