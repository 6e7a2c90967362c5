import { isDashboard, isProvider, isWidget } from '../provider/kinds.js'
import { problem, type Problem } from './problem.js'

/** What opens something itself: a link inside it does not exist for the keyboard and for assistive technology. */
const ACTIVE = 'a[href], button, label, summary'

/** A place where an element cannot work, and content in an element that is not shown. */
export function placeProblems(element: HTMLElement): Problem[] {
  const tag = `<${element.localName}>`
  const problems: Problem[] = []
  const active = element.closest(ACTIVE)
  if (active)
    problems.push(
      problem(
        'lmp-place',
        `${tag} is inside <${active.localName}>.`,
        'Take it out: its numbers are links themselves.',
      ),
    )
  if (isWidget(element) && hasContent(element))
    problems.push(
      problem(
        'lmp-child',
        `${tag} shows nothing that is put into it.`,
        `Close it at once: ${tag}</${element.localName}>.`,
      ),
    )
  if (isDashboard(element) && hasContent(element, '[slot=title], template'))
    problems.push(
      problem(
        'lmp-child',
        `${tag} shows what its back end grants, and of what is put into it the title alone.`,
        'Write slot="title" on a title; lay widgets out yourself in <lmp-provider>.',
      ),
    )
  return [...problems, ...sourceProblems(tag, element)]
}

/** A template is no content: a router that inserts a server's HTML leaves that of the shadow root as one. */
function hasContent(element: Element, fine = 'template'): boolean {
  return [...element.childNodes].some(node =>
    node instanceof Element ? !node.matches(fine) : node instanceof Text && node.data.trim() !== '',
  )
}

function sourceProblems(tag: string, element: HTMLElement): Problem[] {
  if (!isProvider(element) || !element.src) return []
  const { adapter, parentElement, src } = element
  const outer = parentElement?.closest('lmp-provider, lmp-dashboard')
  return [
    ...(adapter
      ? [
          problem(
            'lmp-two-sources',
            `${tag} has an adapter and src.`,
            'The adapter is asked; leave one of them out.',
          ),
        ]
      : []),
    ...(outer && isProvider(outer) && outer.src === src
      ? [
          problem(
            'lmp-two-sources',
            `${tag} has src="${src}", and so has the provider around it.`,
            'Leave the inner one out: apart, both ask the same questions.',
          ),
        ]
      : []),
  ]
}
