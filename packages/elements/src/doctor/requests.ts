import { WIDGETS } from '@lmp-widgets/data-adapter'
import { attention, well, type Finding } from '@lmp-widgets/data-adapter/diagnosis'

/** A request as the browser has timed it. */
export interface Timed {
  name: string
  /** Milliseconds. */
  startTime: number
}

/** Milliseconds: what starts within them could have been one request. */
const TOGETHER = 50
/** The same question so often within so many milliseconds is no retry. */
const OFTEN = 5
const SOON = 3000

interface Question extends Timed {
  base: string
  widgets: string[]
}

/** How the page has asked its back ends for widgets, whatever adapter speaks the HTTP binding. */
export function requestFindings(timed: readonly Timed[]): Finding[] {
  const questions = timed.flatMap(questionOf)
  const bases = [...new Set(questions.map(({ base }) => base))]
  return bases.flatMap(base =>
    baseFindings(
      base,
      questions.filter(each => each.base === base),
    ),
  )
}

function questionOf({ name, startTime }: Timed): Question[] {
  const { origin, pathname, searchParams } = new URL(name)
  const [, path, one] = /^(.*)\/widgets(?:\/([a-z-]+))?$/.exec(pathname) ?? []
  const asked = one === undefined ? searchParams.getAll('widget') : [one]
  const widgets = asked.map(each => each.split('?')[0]!).filter(each => (WIDGETS as string[]).includes(each))
  return path === undefined || widgets.length === 0 ? [] : [{ base: origin + path, name, startTime, widgets }]
}

function baseFindings(base: string, questions: readonly Question[]): Finding[] {
  const of = `questions to ${base}`
  const count = questions.flatMap(({ widgets }) => widgets).length
  const shared = questions.filter(({ widgets }) => widgets.length > 1)
  const findings = [
    well(
      of,
      `${many(count, 'question')} in ${many(questions.length, 'request')}, ${shared.length} of them for several widgets`,
    ),
  ]
  const alone = questions.filter(({ widgets }) => widgets.length === 1)
  const together = most(alone, TOGETHER, ({ widgets }) => widgets[0]!)
  if (together > 2)
    findings.push(
      attention(
        of,
        `${together} widgets have asked at the same time, each by itself`,
        'Put them into one <lmp-provider>: it asks once for all.',
      ),
    )
  const again = Math.max(0, ...[...group(questions).values()].map(same => most(same, SOON)))
  if (again >= OFTEN)
    findings.push(
      attention(
        of,
        `the same question was asked ${again} times within ${SOON / 1000} seconds`,
        'Make the adapter once, outside of what the framework renders again.',
      ),
    )
  return findings
}

/** The most questions within a time; where a key is given, of different keys. */
function most(questions: readonly Question[], within: number, key?: (question: Question) => string): number {
  const counts = questions.map(({ startTime: start }) => {
    const near = questions.filter(({ startTime }) => startTime >= start && startTime - start <= within)
    return key ? new Set(near.map(key)).size : near.length
  })
  return Math.max(0, ...counts)
}

function group(questions: readonly Question[]): Map<string, Question[]> {
  const groups = new Map<string, Question[]>()
  for (const question of questions)
    groups.set(question.name, [...(groups.get(question.name) ?? []), question])
  return groups
}

const many = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`
