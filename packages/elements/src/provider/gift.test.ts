import { expect, fixture, html } from '@open-wc/testing'
import { CONTEXT } from '../base/surroundings.js'
import { Provider } from './provider.js'
import './define.js'

/** What a consumer of any library asks: the events of the context protocol, in their public form. */
function consume(element: Element, options: { context?: unknown; subscribe?: boolean } = {}) {
  const heard: (string | undefined)[] = []
  let stop: (() => void) | undefined
  const callback = (around: { timeZone?: string } | undefined, ownStop?: () => void) => {
    // Who is told by another one now leaves the one before.
    if (stop !== ownStop) stop?.()
    stop = ownStop
    heard.push(around?.timeZone)
  }
  const request = new Event('context-request', { bubbles: true, composed: true })
  element.dispatchEvent(Object.assign(request, { context: CONTEXT, callback, ...options }))
  return { heard, stop: () => stop!() }
}

async function place() {
  const provider = await fixture<Provider>(html`<lmp-provider time-zone="UTC"><p></p></lmp-provider>`)
  const move = async (zone: string) => {
    provider.timeZone = zone
    await provider.updateComplete
  }
  return { provider, move, child: provider.querySelector('p')! }
}

describe('what a provider gives', () => {
  it('is told once to who asks once', async () => {
    const { child, move } = await place()
    const { heard } = consume(child)
    await move('Asia/Tokyo')
    expect(heard).to.deep.equal(['UTC'])
  })

  it('is told again whenever it changes, until that is stopped', async () => {
    const { child, move } = await place()
    const { heard, stop } = consume(child, { subscribe: true })
    await move('Asia/Tokyo')
    await move('Asia/Tokyo')
    stop()
    await move('Europe/Oslo')
    expect(heard).to.deep.equal(['UTC', 'Asia/Tokyo'])
  })

  it('is not told to who asks for another thing; that goes on to whoever has it', async () => {
    const { child, provider } = await place()
    let passed = 0
    provider.parentElement!.addEventListener('context-request', () => passed++)
    const { heard } = consume(child, { context: Symbol('of the host'), subscribe: true })
    consume(child)
    expect([heard, passed]).to.deep.equal([[], 1])
  })

  it('is told by the nearest: one that is upgraded later takes over those below it', async () => {
    const outer = await fixture<Provider>(html`
      <lmp-provider time-zone="UTC"
        ><lmp-late-provider time-zone="Asia/Tokyo"><p></p></lmp-late-provider
      ></lmp-provider>
    `)
    const inside = consume(outer.querySelector('p')!, { subscribe: true })
    const beside = consume(outer.firstElementChild!, { subscribe: true })
    customElements.define('lmp-late-provider', class extends Provider {})
    const inner = outer.firstElementChild as Provider
    await inner.updateComplete
    expect(inside.heard.at(-1)).to.equal('Asia/Tokyo')
    inner.timeZone = 'Europe/Oslo'
    outer.timeZone = 'America/New_York'
    await Promise.all([inner.updateComplete, outer.updateComplete])
    expect(inside.heard.at(-1)).to.equal('Europe/Oslo')
    expect(beside.heard.at(-1)).to.equal('America/New_York')
  })
})
