/**
 * Loads the code of a widget when its tag appears, in the page and in open shadow roots, now and later:
 * `import '@lmp-widgets/elements/autoloader'`. A page pays for what it shows, and names nothing twice.
 */
const PREFIX = 'lmp-'

type Root = Document | ShadowRoot
const watched = new WeakSet<Root>()
const asked = new Set<string>()
const warned = new Set<string>()

/** Tags with another owner that are still to be defined in a root. */
const awaited = new WeakMap<Root, Set<string>>()

/** Loads what is below a root, and keeps looking. Only the owner of a closed shadow root can hand it over. */
export function watch(root: Root): void {
  if (watched.has(root)) return
  watched.add(root)
  for (const element of root.querySelectorAll('*')) look(element, root)
  new MutationObserver(records => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node instanceof Element)
        for (const element of [node, ...node.querySelectorAll('*')]) look(element, root)
    }
  }).observe(root, { childList: true, subtree: true })
}

function look(element: Element, root: Root): void {
  const { localName, shadowRoot } = element
  if (localName.startsWith(PREFIX)) void load(localName)
  else if (shadowRoot) watch(shadowRoot)
  else if (localName.includes('-') && !element.matches(':defined')) wait(localName, root)
}

/** Looks at the elements of a tag again once it is defined. It may never be, so the tag is kept, not an element. */
function wait(tag: string, root: Root): void {
  const tags = awaited.get(root) ?? new Set()
  if (tags.has(tag)) return
  awaited.set(root, tags.add(tag))
  const held = new WeakRef(root)
  void customElements.whenDefined(tag).then(() => {
    for (const { shadowRoot } of held.deref()?.querySelectorAll(CSS.escape(tag)) ?? [])
      if (shadowRoot) watch(shadowRoot)
  })
}

async function load(tag: string): Promise<void> {
  if (asked.has(tag) || customElements.get(tag)) return
  asked.add(tag)
  const name = tag.slice(PREFIX.length)
  try {
    // The back end decides which widgets a dashboard has.
    if (name === 'dashboard') await import('../index.js')
    else await import(`../${name}/define.js`)
  } catch (cause) {
    // A network that failed once may be back for the next of them; only Firefox remembers a failure as long as the page.
    asked.delete(tag)
    if (warned.has(tag)) return
    warned.add(tag)
    console.warn(`<${tag}> is no element of this package, or its code could not be loaded.`, cause)
  }
}

// A server has no page.
if (globalThis.document) watch(document)
