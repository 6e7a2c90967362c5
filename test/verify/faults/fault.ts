/** A back end that is wrong in one way. */
import type { Answer, DrillDown, Page, PageRequest, WidgetRequest } from '@lmp-widgets/data-adapter'
import { RecordAdapter, type Viewer } from '@lmp-widgets/data-adapter/records'
import { spoiled, wrongRecords } from '@lmp-widgets/data-adapter/testing'
import type { LawName } from '@lmp-widgets/data-adapter/verify'
import { book, handlerOver, now, rightAdapter } from '../right-server.js'
import type { Handle } from '../serve.js'

export interface Fault {
  /** What it does: "counts licenses rather than customers". */
  does: string
  /** The laws that fail for it, all of them. */
  breaks: readonly LawName[]
  /** The token of the user in whose name it shows; the administrator of a distributor when not given. */
  as?: string
  handle: Handle
}

/** A right back end over records that are counted or listed wrongly. */
export function overRecords(
  change: Parameters<typeof wrongRecords>[1],
  { clock = now }: { clock?: () => Date } = {},
): Handle {
  return handlerOver(viewer => new RecordAdapter(wrongRecords(book, change), viewer, { now: clock }))
}

type List = (drillDown: DrillDown, page: PageRequest) => Promise<Page>

export interface Change {
  /** What becomes of the data of a ready answer; it is changed in place. */
  data?: (data: never, request: WidgetRequest) => void
  /** What becomes of an answer. */
  answer?: (answer: Answer, request: WidgetRequest) => Answer
  request?: (request: WidgetRequest) => WidgetRequest
  list?: (list: List, drillDown: DrillDown, page: PageRequest, viewer: Viewer) => Promise<Page>
}

/** A right back end whose answers are changed. */
export function changed({ data, answer, request, list }: Change, over = rightAdapter): Handle {
  return handlerOver(viewer =>
    spoiled(over(viewer), {
      answer: (said, asked) => {
        if (said.state === 'ready') data?.(said.data as never, asked)
        return answer?.(said, asked)
      },
      ...(request && { request }),
      ...(list && { list: (right, drillDown, page = {}) => list(right, drillDown, page, viewer) }),
    }),
  )
}

/** The data of one widget is changed in place. */
export function changedData<T>(widget: string, change: (data: T) => void): Handle {
  return changed({
    data: (data: unknown, request) => {
      if (request.widget === widget) change(data as T)
    },
  } as Change)
}

/** A right back end whose responses are changed on their way. */
export function inTransit(
  change: (response: Response, url: URL, request: Request) => Response | Promise<Response>,
): Handle {
  const right = handlerOver()
  return async request => change(await right(request), new URL(request.url), request)
}

/** A right back end that is asked something else than what was asked. */
export function askedOtherwise(change: (url: URL) => void): Handle {
  const right = handlerOver()
  return request => {
    const url = new URL(request.url)
    change(url)
    return right(new Request(url, { method: request.method, headers: request.headers }))
  }
}

/** The response with other headers. */
export function withHeaders(response: Response, headers: Record<string, string | undefined>): Response {
  const all = new Headers(response.headers)
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) all.delete(name)
    else all.set(name, value)
  }
  return new Response(response.body, { status: response.status, headers: all })
}

/** The response with another text as its body. */
export async function withText(response: Response, change: (text: string) => string): Promise<Response> {
  return new Response(change(await response.text()), { status: response.status, headers: response.headers })
}
