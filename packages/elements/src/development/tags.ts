import { WIDGETS } from '@lmp-widgets/data-adapter'
import { nearest } from '@lmp-widgets/data-adapter/diagnosis'
import { problem, type Problem } from './problem.js'
import { GRACE } from './source.js'
import { warn } from './warn.js'

const TAGS = [...WIDGETS, 'provider', 'dashboard', 'doctor'].map(key => `lmp-${key}`)

/** Warns, after a while, of a tag of ours that nothing has defined, now and later. */
export function watchTags(): void {
  let due = false
  const look = () => {
    due = false
    // The DOM of a host's unit tests, such as happy-dom, may treat none as defined.
    for (const { localName } of document.querySelectorAll(':not(:defined)'))
      if (localName.startsWith('lmp-') && !customElements.get(localName)) warn(tagProblem(localName))
  }
  const lookLater = () => {
    if (!due) setTimeout(look, GRACE)
    due = true
  }
  new MutationObserver(lookLater).observe(document, { childList: true, subtree: true })
  lookLater()
}

/** What is wrong with a tag of ours that nothing has defined. */
export function tagProblem(tag: string): Problem {
  const entry = `import '@lmp-widgets/elements/${tag.slice(4)}'`
  const near = nearest(tag, TAGS)
  const right = TAGS.includes(tag)
    ? `${entry}${tag === 'lmp-doctor' ? '.' : ", or '@lmp-widgets/elements' for all of them."}`
    : near
      ? `Did you mean <${near}>?`
      : `There are ${TAGS.map(each => `<${each}>`).join(', ')}.`
  return problem('lmp-tag', `<${tag}> is not defined.`, right)
}
