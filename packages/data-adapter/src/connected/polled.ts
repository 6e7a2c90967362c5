import type { WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter, LoadOptions } from '../contract/dashboard-adapter.js'
import type { Widget } from '../contract/widgets.js'
import { failure } from '../decorators/failure.js'

/** The adapter whose answers for widgets come from elsewhere. */
export function polled(
  { manifest, list, timeout }: DashboardAdapter,
  loadMany: NonNullable<DashboardAdapter['loadMany']>,
): DashboardAdapter {
  async function load<W extends Widget>(request: WidgetRequest<W>, options?: LoadOptions) {
    for await (const result of loadMany([request as WidgetRequest], options)) {
      if ('error' in result) throw result.error
      return result.answer as never
    }
    throw failure('invalid-answer')
  }
  return { manifest, list, timeout, load, loadMany }
}
