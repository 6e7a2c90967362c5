/** Writes a value of Lit as HTML. */
export type Write = (value: unknown) => string

/** Lit writes a property that is false as an attribute, which in HTML is true. No value holds a plain quote. */
const FALSE = / (?:checked|selected)="false"/g

/** Lit's end of a template whose last part is a value: no HTML, and a minifier of pages fails with it. */
const END = '<?>'

let loaded: Promise<Write> | undefined

/** Lit's own writer; loaded with the first drawing, since only a server that draws needs to have it installed. */
export const writer = (): Promise<Write> => (loaded ??= load())

async function load(): Promise<Write> {
  try {
    const { ElementRenderer, render } = await import('@lit-labs/ssr')
    const { collectResultSync } = await import('@lit-labs/ssr/lib/render-result.js')
    // A slot belongs to an element; whose it is makes no difference to its HTML.
    const within = { customElementHostStack: [new (class extends ElementRenderer {})('lmp-element')] }
    return value => collectResultSync(render(value, within)).replace(FALSE, '').replaceAll(END, '')
  } catch (cause) {
    throw new Error(
      'lmp-server-renderer: @lit-labs/ssr cannot be loaded. Install it beside this package: npm install @lit-labs/ssr',
      { cause },
    )
  }
}
