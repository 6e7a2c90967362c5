/** What an element needs around it. */
interface Page {
  document: object
  navigator: object
}

/**
 * Draws as on a page in that language; `create` makes the elements that a drawing asks for.
 * The page is there for this one call, in which nothing else can run: another library on the server must not find a
 * document and believe that it is in a browser.
 */
export function onPage<T>(lang: string, create: (tag: string) => object, draw: () => T): T {
  const page: Page = {
    document: {
      // Any address will do: a link is written as it came; it is only checked whether it stays on its site.
      baseURI: 'https://site.invalid/',
      documentElement: { lang },
      createElement: create,
    },
    navigator: { language: lang },
  }
  const names = Object.keys(page) as (keyof Page)[]
  const before = names.map(name => Object.getOwnPropertyDescriptor(globalThis, name))
  try {
    for (const name of names)
      Object.defineProperty(globalThis, name, { value: page[name], configurable: true })
    return draw()
  } finally {
    for (const [i, name] of names.entries()) {
      const own = before[i]
      if (own) Object.defineProperty(globalThis, name, own)
      else Reflect.deleteProperty(globalThis, name)
    }
  }
}
