import { inWords, type Diagnosis, type Finding } from '@lmp-widgets/data-adapter/diagnosis'
import { html, LitElement, nothing, type CSSResultGroup, type PropertyDeclarations } from 'lit'
import { safeHref } from '../base/drill-link.js'
import { readopt } from '../base/readopt.js'
import { headingLevel } from '../base/view.js'
import { copyText } from '../receipt/copy-text.js'
import { hostStyles } from '../styles/host.styles.js'
import { unseenStyles } from '../styles/unseen.styles.js'
import { dataTable } from '../views/data-table.js'
import { dataTableStyles } from '../views/data-table.styles.js'
import { doctorStyles } from './doctor.styles.js'
import type { Opening } from './drill-downs.js'
import { examinePage, type PageLook, type PageRow } from './examine-page.js'
import { PageWatch } from './page-watch.js'

/** In small letters: many a typeface writes "Ill" as three strokes. */
const WORDS: Readonly<Record<Finding['state'], string>> = { ill: 'ill', attention: 'look', well: 'well' }
const ORDER = ['ill', 'attention', 'well'] as const

/**
 * What is wrong with the elements on this page and what to do, then the adapter and state of each of them: for whoever
 * builds the page. It sends no request, and changes nothing. Its texts are English.
 * @attr {'light' | 'dark'} scheme - Its colours; as around it when absent
 * @attr {'comfortable' | 'compact'} density - Its spaces; as around it when absent
 * @csspart card - The box
 * @csspart heading - Its title
 * @csspart item - Something to do, or a row of the table
 * @csspart table - The table of elements
 * @accessibility A region named "Doctor"; how many things are to be done is a status, read when it changes.
 * @accessibility What is ill says so in words, not by colour alone. Without room for its columns each row of the table is a card, whose cells say their headers.
 * @accessibility It is in English and from left to right, whatever the language of the page.
 */
export class Doctor extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, unseenStyles, dataTableStyles, doctorStyles]
  static override properties: PropertyDeclarations = {
    errorsHref: { attribute: 'errors-href' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    done: { state: true },
  }

  /** URL of the pages of the error codes, such as `/contract/errors/`: a code links to its page there. Plain text when absent. */
  declare errorsHref: string | undefined
  /** Level of its title in the page's outline; 2 when not given. */
  declare headingLevel: number | undefined
  /** How the last copy went. */
  declare private done: string | undefined

  readonly #watch = new PageWatch()
  #look: PageLook | undefined

  /** Looks at once; what comes out holds no token, no name and no value of a query: it can be sent to others. */
  examine(): Diagnosis {
    this.#look = examinePage(this.#watch)
    this.requestUpdate()
    return this.#look.report
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#watch.start(() => this.examine())
    this.examine()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#watch.stop()
  }

  adoptedCallback(): void {
    readopt(this)
  }

  protected override render(): unknown {
    if (!this.#look) return nothing
    const { findings, rows } = this.#look
    const of = (state: Finding['state']) => together(findings.filter(finding => finding.state === state))
    const [ill, attention, fine] = ORDER.map(of) as [Finding[], Finding[], Finding[]]
    const level = headingLevel(this.headingLevel, 2)
    const heading = (id: string, text: string) =>
      html`<div class="part" id=${id} role="heading" aria-level=${Math.min(level + 1, 6)}>${text}</div>`
    return html`<section
      class="card"
      part="card"
      lang="en"
      dir="ltr"
      translate="no"
      aria-labelledby="heading"
    >
      <header>
        <div id="heading" part="heading" role="heading" aria-level=${level}>Doctor</div>
        <p class="sum" role="status">
          ${ill.length} ill, ${attention.length} to look at, ${fine.length} well
        </p>
        <div class="tools">
          <span role="status" class="done">${this.done}</span>
          <button @click=${this.#onCopy}>Copy report</button>
          <button @click=${this.#onDownload}>Download report</button>
        </div>
      </header>
      ${heading('to-do', 'What to do')}
      ${
        ill.length + attention.length > 0
          ? html`<ul aria-labelledby="to-do">
              ${[...ill, ...attention].map(finding => this.#renderToDo(finding))}
            </ul>`
          : html`<p class="calm">Nothing: all is well.</p>`
      }
      ${heading('elements', 'Elements')}
      ${rows.length > 0 ? dataTable(rows, this.#columns, 'elements') : html`<p class="calm">There is none on this page.</p>`}
      ${heading('well', 'What is well')}
      <dl aria-labelledby="well">
        ${fine
          .filter(({ of }) => !of.startsWith('<'))
          .map(
            ({ of, seen }) =>
              html`<div>
                <dt>${of}</dt>
                <dd>${seen}</dd>
              </div>`,
          )}
      </dl>
    </section>`
  }

  #renderToDo({ code, cure, of, seen, state }: Finding) {
    return html`<li class=${state} part="item">
      <span class="mark">${WORDS[state]}</span>
      <div>
        <p><strong>${of}</strong> ${seen} ${this.#renderCode(code)}</p>
        <p class="cure">${cure}</p>
      </div>
    </li>`
  }

  readonly #columns: Parameters<typeof dataTable<PageRow>>[1] = [
    { header: 'Element', cell: ({ name }) => name },
    { header: 'State', cell: ({ state }) => state },
    { header: 'Served by', cell: ({ servedBy }) => servedBy },
    { header: 'Counted', cell: ({ counted }) => (counted === undefined ? NOTHING : ago(counted)) },
    { header: 'Last error', cell: ({ code, last }) => this.#renderLast(code, last) },
    { header: 'Opens', cell: ({ opens }) => opens.map(openingInWords).join(', ') || NOTHING },
  ]

  #renderLast(code: string | undefined, last: string | undefined) {
    if (!code && !last) return NOTHING
    return html`${this.#renderCode(code ?? last)}${code ? nothing : ' (over)'}`
  }

  /** A code of a failure has a page of its own; those of wrong use are in one table. */
  #renderCode(code: string | undefined) {
    if (!code) return nothing
    const href =
      this.errorsHref &&
      !code.startsWith('lmp-') &&
      safeHref(`${this.errorsHref.replace(/\/*$/, '/')}${code}`)
    return href ? html`<a href=${href}><code>${code}</code></a>` : html`<code>${code}</code>`
  }

  get #report(): string {
    return JSON.stringify(this.examine(), null, 2)
  }

  readonly #onCopy = async (): Promise<void> => {
    this.done = (await copyText(this.#report)) ? 'Copied' : 'Not copied: download it'
  }

  readonly #onDownload = (): void => {
    const href = URL.createObjectURL(new Blob([this.#report], { type: 'application/json' }))
    Object.assign(document.createElement('a'), { href, download: 'lmp-doctor.json' }).click()
    setTimeout(() => URL.revokeObjectURL(href))
    this.done = 'Downloaded'
  }
}

const openingInWords = ({ opens, screen }: Opening) => (opens ? screen : `${screen}: no URL`)

/** What is the same for several elements is said once. */
function together(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = JSON.stringify({ ...finding, of: '' })
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return [...groups.values()].map(same =>
    same.length === 1 ? same[0]! : { ...same[0]!, of: `${namesTogether(same.map(({ of }) => of))}: each` },
  )
}

const namesTogether = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')

const ago = (counted: number) => `${inWords(Math.max(0, Math.round((Date.now() - counted) / 1000)))} ago`

/** For what there is none of. */
const NOTHING = html`<span aria-hidden="true">–</span><span class="unseen">none</span>`

declare global {
  interface HTMLElementTagNameMap {
    'lmp-doctor': Doctor
  }
}
