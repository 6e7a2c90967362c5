import type { Manifest } from '@lmp-widgets/data-adapter'
import { html, Slot } from './dom.js'
import { moments } from './floor-format.js'

/** The title, and whose numbers these are and from when. */
export function head() {
  const about = new Slot()
  let moment: ReturnType<typeof moments> | undefined
  return {
    elements: [html('h1', {}, 'Dashboard'), html('p', { class: 'about' }, about.node)],
    show({ account, timeZone }: Manifest, asOf: string) {
      moment ??= moments(timeZone)
      about.set(`${account.name} · as of ${moment(asOf)}`)
    },
  }
}
