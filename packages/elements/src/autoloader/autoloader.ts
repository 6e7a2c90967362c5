/**
 * Loads the code of a widget when its tag appears, in the page and in open shadow roots, now and later:
 * `import '@lmp-widgets/elements/autoloader'`. A page pays for what it shows, and names nothing twice.
 */
const PREFIX = 'lmp-'
const watched = new WeakSet<Node>()
const asked = new Set<string>()

/** Loads what is below a root, and keeps looking. Only the owner of a closed shadow root can hand it over. */
export function watch(root: Document | ShadowRoot): void {
  if (watched.has(root)) return
  watched.add(root)
  for (const element of root.querySelectorAll('*')) look(element)
  new MutationObserver(records => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node instanceof Element) for (const element of [node, ...node.querySelectorAll('*')]) look(element)
    }
  }).observe(root, { childList: true, subtree: true })
}

function look(element: Element): void {
  const { localName, shadowRoot } = element
  if (localName.startsWith(PREFIX)) void load(localName)
  else if (shadowRoot) watch(shadowRoot)
  else if (localName.includes('-') && !element.matches(':defined')) {
    void customElements.whenDefined(localName).then(() => element.shadowRoot && watch(element.shadowRoot))
  }
}

async function load(tag: string): Promise<void> {
  if (asked.has(tag) || customElements.get(tag)) return
  asked.add(tag)
  const name = tag.slice(PREFIX.length)
  try {
    // Which widgets a dashboard has, its back end says.
    if (name === 'dashboard') await import('../index.js')
    else await import(`../${name}/define.js`)
  } catch (cause) {
    // A network that failed once may be there for the next of them.
    asked.delete(tag)
    console.warn(`<${tag}> is no element of this package, or its code could not be loaded.`, cause)
  }
}

// A server has no page.
if (globalThis.document) watch(document)
