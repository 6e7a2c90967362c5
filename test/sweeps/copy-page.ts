import '@lmp-widgets/elements'
import { define } from '@lmp-widgets/elements/prefix'
import { answeringAll, type AnyWidget } from './stage.js'

/** Fills the page's elements of a prefix with numbers, in one of the copies that are on the page. */
export async function fill(prefix: string): Promise<void> {
  if (prefix !== 'lmp') define({ prefix })
  for (const element of document.querySelectorAll<AnyWidget>(`${prefix}-dashboard, ${prefix}-provider`))
    element.adapter = await answeringAll()
}
