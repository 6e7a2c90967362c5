/** The accessibility tree that Chromium gives to a screen reader, in readable form. */
import type { CDPSession, Page } from 'playwright-core'

type AxNode = Awaited<ReturnType<typeof nodesOf>>[number]

/** A role, its name, its state, and what is below it. */
interface Said {
  role: string
  name: string
  more: string[]
  below: Said[]
}

/** These say nothing of their own. */
const TRANSPARENT = new Set([
  ...['code', 'generic', 'InlineTextBox', 'LabelText', 'mark', 'MenuListPopup', 'none', 'paragraph'],
  'RootWebArea',
])
/** What is below these is their name, unless there is a link. */
const LEAVES = new Set([
  'button',
  'cell',
  'columnheader',
  'heading',
  'img',
  'link',
  'option',
  'radio',
  'rowheader',
])
const STANDING = ['autocomplete', 'busy', 'checked', 'disabled', 'expanded', 'live']

const nodesOf = async (session: CDPSession) => (await session.send('Accessibility.getFullAXTree')).nodes

/** A line for each role, such as `link "Enabled customers 12,482"`; what is below it is indented. */
export async function engineTree(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const nodes = await nodesOf(session)
  await session.detach()
  const byId = new Map(nodes.map(node => [node.nodeId, node]))

  const read = (node: AxNode): Said[] => {
    const below = (node.childIds ?? []).flatMap(id => read(byId.get(id)!))
    const role = String(node.role?.value)
    const name = oneLine(node.name?.value)
    if (role === 'StaticText') return name ? [{ role: 'text', name, more: [], below: [] }] : []
    if (node.ignored || TRANSPARENT.has(role)) return below
    const whole = LEAVES.has(role) && below.every(each => each.role === 'text')
    return [{ role: role.toLowerCase(), name, more: standingOf(node), below: whole ? [] : joined(below) }]
  }
  return joined(read(nodes[0]!)).flatMap(written).join('\n')
}

const oneLine = (text: unknown) =>
  String(text ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.])/g, '$1')
    .trim()

function standingOf({ properties = [], role }: AxNode): string[] {
  const isHeading = role?.value === 'heading'
  return properties
    .map(({ name, value }) => ({ name, value: String(value.value) }))
    .filter(
      ({ name, value }) => (STANDING.includes(name) && value !== 'false') || (name === 'level' && isHeading),
    )
    .map(({ name, value }) => (value === 'true' ? name : `${name}=${value}`))
}

/** Texts beside each other are read in one go. */
function joined(said: Said[]): Said[] {
  const result: Said[] = []
  for (const each of said) {
    const last = result.at(-1)
    if (each.role === 'text' && last?.role === 'text') last.name = oneLine(`${last.name} ${each.name}`)
    else result.push({ ...each })
  }
  return result
}

const written = ({ below, more, name, role }: Said): string[] => [
  [role, ...(name ? [`"${name}"`] : []), ...more].join(' '),
  ...below.flatMap(written).map(line => `  ${line}`),
]
