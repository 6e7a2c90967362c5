import type { Answer, WidgetRequest } from '../contract/answer.js'
import type { Screen } from '../contract/drill-down.js'
import { ANSWERS } from '../schema/answers.js'
import { isManifest } from '../schema/manifest.js'
import { PAGES } from '../schema/pages.js'
import { WIDGETS } from '../url/parse-widget-request.js'
import { everyAnswer, screensOf } from './every-answer.js'
import { flawIn } from './flaw.js'
import { law, type Hold } from './law.js'
import { isSetOut, namesOnce } from './set-out.js'

type Check = (value: unknown) => boolean

export const valid = law('every answer is valid', async (adapter, context, hold, attempt) => {
  const manifest = await adapter.manifest()
  const fits = (name: string, check: Check, value: unknown) =>
    hold(name, 'what does not fit its schema', flawIn(check, value), 'nothing')
  fits('manifest', isManifest, manifest)
  await attempt(async () => namesOnce(manifest, hold))
  const checkOf = ({ widget }: Answer) => ANSWERS[widget] as Check
  for (const widget of WIDGETS) {
    await attempt(async () => {
      const answer = await adapter.load({ widget })
      hold(widget, 'answers its own question', answer.widget, widget)
      fits(widget, checkOf(answer), answer)
    }, widget)
  }
  for await (const { name, request, answer } of everyAnswer(adapter, context, attempt)) {
    await attempt(async () => {
      if (request.params) fits(name, checkOf(answer), answer)
      if (answer.state === 'ready') answersItsQuestion(name, request, answer.data, hold)
      isSetOut(name, answer, hold)
    }, name)
  }
  for (const screen of screensOf(manifest).open) {
    await attempt(async () => {
      const page = await adapter.list<Screen>({ screen, filter: {} }, { limit: 100 })
      fits(screen, PAGES[screen] as Check, page)
    }, screen)
  }
})

/** What was chosen is repeated in the answer under the same name; a limit is not. */
function answersItsQuestion(name: string, { params = {} }: WidgetRequest, data: object, hold: Hold): void {
  for (const [field, asked] of Object.entries(params)) {
    if (field !== 'limit') hold(name, `is of the ${field} that was asked`, Reflect.get(data, field), asked)
  }
}
