import { expect, fixture, html } from '@open-wc/testing'
import { sparkline } from './sparkline.js'

/** Where its line goes, from the left and from below, in parts of what it may take; and where its dot is. */
async function drawn(values: readonly number[]) {
  const home = await fixture(html`<div>${sparkline(values)}</div>`)
  const line = home.querySelector('polyline')!
  const at = (x: number, y: number) => [x / 72, (20 - y) / 17].map(part => Math.round(part * 100) / 100)
  const { cx, cy } = home.querySelector('circle')!
  return {
    line: [...line.points].map(({ x, y }) => at(x, y)),
    dot: at(cx.baseVal.value, cy.baseVal.value),
  }
}

describe('a sparkline', () => {
  it('goes in even steps, from its lowest value below to its highest above, with a dot at the last', async () => {
    expect(await drawn([100, 110, 105, 100])).to.deep.equal({
      line: [
        [0, 0],
        [0.33, 1],
        [0.67, 0.5],
        [1, 0],
      ],
      dot: [1, 0],
    })
  })

  it('is level where nothing has changed', async () => {
    expect((await drawn([7, 7])).line).to.deep.equal([
      [0, 0],
      [1, 0],
    ])
  })

  it('is decoration: the text beside it says it', async () => {
    const home = await fixture(html`<div>${sparkline([1, 2])}</div>`)
    expect(home.querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true')
  })
})
