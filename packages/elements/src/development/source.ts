import { adapterOf, isDashboard, isWidget } from '../provider/kinds.js'
import { misnamed } from './names.js'
import { problem, type Problem } from './problem.js'

/** Milliseconds that a host may take to hand an adapter over, or to define a tag. */
export const GRACE = 2000

/** Whether an element has no adapter to ask. */
export function askingProblems(element: HTMLElement): Problem[] {
  return asksNobody(element) ? whoLacks(element) : []
}

function asksNobody(element: HTMLElement): boolean {
  const asks = isWidget(element) ? !element.data : isDashboard(element)
  return asks && !adapterOf(element)
}

function whoLacks(element: HTMLElement): Problem[] {
  const provider = isWidget(element) && element.closest('lmp-provider, lmp-dashboard')
  // What was misspelt, or is not there yet, has already been reported.
  const silent = [element, provider].some(
    each => each instanceof HTMLElement && (misnamed(each).length > 0 || !each.matches(':defined')),
  )
  if (silent) return []
  const [who, right] = provider
    ? [provider, 'Give it src="/api/dashboard", or an adapter as a property']
    : isDashboard(element)
      ? [element, 'Give it src="/api/dashboard", or an adapter as a property']
      : [
          element,
          'Put it into <lmp-provider src="/api/dashboard">, or give it an adapter or data as a property',
        ]
  return [problem('lmp-no-adapter', `<${who.localName}> has nobody to ask, so it stays empty.`, `${right}.`)]
}
