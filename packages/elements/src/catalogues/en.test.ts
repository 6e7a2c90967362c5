import { failure, type AdapterErrorCode } from '@lmp-widgets/data-adapter'
import { expect } from '@open-wc/testing'
import '../index.js'
import type { WidgetElement } from '../base/widget-element.js'
import { en } from './en.js'

/** What the widgets say themselves under that key: as their heading, or of a failure. */
function own(key: string): string | undefined {
  const element = customElements.get(`lmp-${key}`) as Partial<typeof WidgetElement> | undefined
  return element?.heading ?? (failure(key as AdapterErrorCode).message || undefined)
}

describe('the English catalogue', () => {
  it('has the titles and failures in the words of the widgets themselves', () => {
    const said = Object.entries(en).filter(([key]) => own(key) !== undefined)
    expect(said.length).to.equal(12 + 10)
    for (const [key, text] of said) expect(text, key).to.equal(own(key))
  })
})
