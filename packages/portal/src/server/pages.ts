import type { Manifest } from '@lmp-widgets/data-adapter'
import type { Scheme } from '../client/scheme.js'
import type { ClientSession, SessionLeft } from '../client/session.js'
import { escapeHtml, html, type Html } from './html.js'
import type { User } from './users.js'
import type { Visit } from './visit.js'

/** The HTML pages, made from the two files of the client build. */
export class Pages {
  readonly #app: string
  readonly #plain: string

  constructor(files: { app: string; plain: string }) {
    this.#app = files.app
    this.#plain = files.plain
  }

  /** The application, for somebody who has signed in. */
  app(
    { user, left }: { user: User; left: SessionLeft },
    manifest: Manifest,
    { scheme, dir }: Pick<Visit, 'scheme' | 'dir'>,
    status: 200 | 403,
  ): Response {
    const session: ClientSession = {
      email: user.email,
      name: user.name,
      title: user.title,
      company: user.company,
      timeZone: manifest.timeZone,
      asOf: manifest.asOf,
      screens: manifest.screens,
      left,
    }
    return page(this.#app, { scheme, dir, session: escapeHtml(JSON.stringify(session)) }, status)
  }

  /** A page that needs no script. */
  plain(
    title: string,
    content: Html,
    scheme: Scheme,
    status: number,
    headers: Record<string, string> = {},
  ): Response {
    return page(this.#plain, { scheme, title: escapeHtml(title), content: content.text }, status, headers)
  }

  /** A page that says one thing. */
  message(
    status: number,
    title: string,
    text: string,
    scheme: Scheme,
    headers: Record<string, string> = {},
  ): Response {
    const content = html`<div class="card message">
      <h1>${title}</h1>
      <p>${text}</p>
      <p><a href="/">Go to the dashboard</a></p>
    </div>`
    return this.plain(title, content, scheme, status, headers)
  }
}

function page(
  template: string,
  values: Readonly<Record<string, string>>,
  status: number,
  headers: Record<string, string> = {},
) {
  const body = template.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => values[name] ?? hole)
  return new Response(body, { status, headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers } })
}
