import type { Answer, Manifest } from '@lmp-widgets/data-adapter'
import type { TemplateResult } from 'lit'
import { HREF_PROPERTIES } from '../base/screen-hrefs.js'
import type { Dashboard } from '../dashboard/dashboard.js'
import { Drawing } from './drawing.js'
import type { ServerOptions } from './options.js'
import { onPage } from './page.js'
import { checkAnswer } from './render-widget.js'
import type { StandIn } from './standing-in.js'
import { writer, type Write } from './writer.js'

/**
 * The HTML of a dashboard from its manifest and the answers of its widgets, in any order. A widget whose answer has no
 * number is left out; one without any answer is drawn as waiting, and asks in the browser.
 * Throws what `renderWidget` throws.
 */
export async function renderDashboard(
  manifest: Manifest,
  answers: readonly Answer[],
  options: ServerOptions = {},
): Promise<string> {
  const { prefix } = options
  for (const answer of answers) checkAnswer(answer, new Drawing(answer.widget, undefined, { prefix }).element)
  const write = await writer()
  const attributes = { lang: 'en', ...options.attributes }
  const drawing = new Drawing('dashboard', withNumbers(manifest, answers), { ...options, attributes })
  const dashboard = drawing.element as StandIn & Dashboard
  dashboard.timeZone ??= manifest.timeZone
  const widgets = new Widgets(dashboard, answers, options)
  return onPage(attributes.lang, widgets.create, () => widgets.write(drawing, write))
}

/** Without the widgets that have no number, and as old as the oldest that has one: as the page itself will say. */
function withNumbers(manifest: Manifest, answers: readonly Answer[]): Manifest {
  const absent = new Set<string>(answers.flatMap(({ state, widget }) => (state === 'ready' ? [] : [widget])))
  const widgets = manifest.widgets.filter(widget => !absent.has(widget))
  const ages = answers.flatMap(({ state, asOf }) => (state === 'ready' ? [asOf] : []))
  const oldest = ages.sort((a, b) => Date.parse(a) - Date.parse(b))[0]
  return { ...manifest, widgets, asOf: oldest ?? manifest.asOf }
}

/** The widgets that a dashboard makes. */
class Widgets {
  readonly #dashboard: StandIn & Dashboard
  readonly #answers: readonly Answer[]
  readonly #options: ServerOptions
  readonly #drawings = new Map<unknown, Drawing>()

  constructor(dashboard: StandIn & Dashboard, answers: readonly Answer[], options: ServerOptions) {
    this.#dashboard = dashboard
    this.#answers = answers
    this.#options = options
  }

  /** Creates the widget of a tag. What surrounds it in a browser is set on it here; it is not in its tag. */
  readonly create = (tag: string): StandIn => {
    const { hrefFor, messages, prefix = 'lmp', stylesheets } = this.#options
    const name = tag.slice(prefix.length + 1) as Answer['widget']
    const answer = this.#answers.find(({ widget }) => widget === name)
    const attributes = { 'defer-hydration': '' }
    const drawing = new Drawing(name, answer, { hrefFor, messages, prefix, stylesheets, attributes })
    const { element } = drawing
    for (const key of [...Object.keys(HREF_PROPERTIES), 'timeZone'])
      Object.assign(element, { [key]: Reflect.get(this.#dashboard, key) })
    this.#drawings.set(element, drawing)
    return element
  }

  /** The HTML of the dashboard. Lit cannot write elements: each is first a placeholder, which its HTML then replaces. */
  write(dashboard: Drawing, write: Write): string {
    const drawn = dashboard.element.draw()
    const words = new Map<unknown, string>()
    for (const element of this.#drawings.keys()) words.set(element, crypto.randomUUID())
    let html = dashboard.write(withWords(drawn, words), write)
    for (const [element, drawing] of this.#drawings)
      html = html.replace(words.get(element)!, () => drawing.write(drawing.element.draw(), write))
    return html
  }
}

/** A Lit value with placeholders for some of the values in it. */
function withWords(value: unknown, words: ReadonlyMap<unknown, string>): unknown {
  if (words.has(value)) return words.get(value)
  if (Array.isArray(value)) return value.map(each => withWords(each, words))
  const { values } = (value ?? {}) as Partial<TemplateResult>
  return values ? { ...(value as TemplateResult), values: values.map(each => withWords(each, words)) } : value
}
