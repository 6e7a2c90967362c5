import { expect } from '@open-wc/testing'
import { has, part } from '../testing/looks.js'
import { active, expanded, offers, options, press, show, suggesting } from '../testing/search.js'

describe('the combobox of a search', () => {
  it('moves nothing when it opens', async () => {
    const { widget } = await show()
    const height = widget.offsetHeight
    expect((await suggesting()).widget.offsetHeight).to.equal(height)
  })

  it('goes through the list by Down and Up, around its ends, and back to the text by the keys that move in it', async () => {
    const { widget } = await suggesting()
    expect(expanded(widget)).to.equal('true')
    expect(active(widget)).to.equal(null)
    await press(widget, 'ArrowDown')
    expect(active(widget)).to.equal('o0')
    expect(options(widget)[0]!.id).to.equal('o0')
    expect(options(widget)[0]!.getAttribute('aria-selected')).to.equal('true')
    await press(widget, 'ArrowUp')
    expect(active(widget)).to.equal('o3')
    await press(widget, 'ArrowDown')
    expect(active(widget)).to.equal('o0')
    await press(widget, 'ArrowDown')
    await press(widget, 'ArrowUp')
    expect(active(widget)).to.equal('o0')
    for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight']) {
      await press(widget, 'ArrowDown')
      expect((await press(widget, key)).defaultPrevented).to.equal(false)
      expect(active(widget)).to.equal(null)
    }
  })

  it('opens by Alt+Down without choosing, and closes by Alt+Up', async () => {
    const { widget } = await suggesting()
    await press(widget, 'Escape')
    await press(widget, 'ArrowDown', { altKey: true })
    expect(expanded(widget)).to.equal('true')
    expect(active(widget)).to.equal(null)
    await press(widget, 'ArrowDown', { altKey: true })
    expect(active(widget)).to.equal(null)
    await press(widget, 'ArrowUp', { altKey: true })
    expect(expanded(widget)).to.equal('false')
  })

  it('closes by Escape, empties the field by the next one, and leaves any other to the page', async () => {
    const { widget, input } = await suggesting()
    await press(widget, 'Escape')
    expect(expanded(widget)).to.equal('false')
    expect(input.value).to.equal('summit')
    expect((await press(widget, 'Escape')).defaultPrevented).to.equal(true)
    expect(input.value).to.equal('')
    expect((await press(widget, 'Escape')).defaultPrevented).to.equal(false)
    await press(widget, 'ArrowDown')
    expect(options(widget), 'what was found for a text that is gone').to.deep.equal([])
  })

  it('keeps an Escape that it has used from a dialog around it that closes at every one', async () => {
    const { widget, input } = await suggesting()
    const left: string[] = []
    const dialog = widget.parentElement!
    dialog.addEventListener('keydown', ({ key }) => left.push(`${key} with "${input.value}"`))
    for (const key of ['Tab', 'Escape', 'Escape', 'Escape']) await press(widget, key, { composed: true })
    expect(left).to.deep.equal(['Tab with "summit"', 'Escape with ""'])
  })

  it('opens again by Down, and chooses by the next one', async () => {
    const { widget } = await suggesting()
    await press(widget, 'Escape')
    await press(widget, 'ArrowDown')
    expect([expanded(widget), active(widget)]).to.deep.equal(['true', null])
    await press(widget, 'ArrowDown')
    expect(active(widget)).to.equal('o0')
  })

  it('leaves the keys of the browser to it', async () => {
    const { widget } = await suggesting()
    for (const key of ['a', 'Tab', 'Backspace', 'PageDown'])
      expect((await press(widget, key)).defaultPrevented, key).to.equal(false)
    for (const held of [{ ctrlKey: true }, { metaKey: true }]) {
      expect((await press(widget, 'ArrowDown', held)).defaultPrevented).to.equal(false)
      expect(active(widget)).to.equal(null)
    }
  })

  it('opens the company by Enter, and searches the text by Enter when none is chosen', async () => {
    const { widget, input } = await suggesting()
    const heard = offers(widget)
    expect((await press(widget, 'Enter')).defaultPrevented).to.equal(false)
    await press(widget, 'ArrowDown')
    await press(widget, 'ArrowDown')
    expect((await press(widget, 'Enter')).defaultPrevented).to.equal(true)
    expect(heard.map(event => event.detail.drillDown)).to.deep.equal([
      { screen: 'customers', filter: { id: 'c2' } },
    ])
    expect(expanded(widget)).to.equal('false')
    expect(input.value).to.equal('summit')
    await press(widget, 'ArrowDown')
    ;(part(widget, 'form') as HTMLFormElement).requestSubmit()
    await widget.updateComplete
    expect(expanded(widget), 'after a search').to.equal('false')
  })

  it('opens the company by a click or a tap, which leave the focus in the field', async () => {
    const { widget } = await suggesting()
    const heard = offers(widget)
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true, composed: true })
    options(widget)[2]!.dispatchEvent(down)
    expect(down.defaultPrevented).to.equal(true)
    options(widget)[2]!.click()
    expect(heard[0]!.detail.href).to.equal('/customers?id=c3')
  })

  it('offers a company, and closes, as it does a search, to a host that has said no URL of its list', async () => {
    const { widget } = await suggesting()
    const heard = offers(widget)
    widget['customers-href'] = undefined
    await widget.updateComplete
    expect(options(widget)[0]!.hasAttribute('href')).to.equal(false)
    options(widget)[0]!.click()
    await widget.updateComplete
    expect(expanded(widget)).to.equal('false')
    ;(part(widget, 'form') as HTMLFormElement).requestSubmit()
    expect(heard.map(({ detail }) => detail)).to.deep.equal([
      { drillDown: { screen: 'customers', filter: { id: 'c1' } }, href: '', widget: 'account-search' },
      { drillDown: { screen: 'customers', filter: { name: 'summit' } }, href: '', widget: 'account-search' },
    ])
  })

  it('leads nowhere where the host has said no URL, and does not open the list itself', async () => {
    const { widget, input } = await show()
    widget['customers-href'] = undefined
    await widget.updateComplete
    input.value = 'acme'
    const { click } = HTMLElement.prototype
    let followed = 0
    HTMLElement.prototype.click = () => void followed++
    try {
      ;(part(widget, 'form') as HTMLFormElement).requestSubmit()
    } finally {
      HTMLElement.prototype.click = click
    }
    expect(followed).to.equal(0)
  })

  it('closes when the focus leaves', async () => {
    const { widget } = await suggesting()
    part(widget, 'button').focus()
    await widget.updateComplete
    expect(expanded(widget)).to.equal('false')
    expect(has(widget, '.popup[hidden]')).to.equal(true)
  })

  it('stays open while the focus is in its list, where a screen reader may put it and Tab does not', async () => {
    const { widget } = await suggesting()
    options(widget)[1]!.focus()
    await widget.updateComplete
    expect(expanded(widget)).to.equal('true')
    expect(options(widget).map(option => option.tabIndex)).to.deep.equal([-1, -1, -1, -1])
  })

  it('is closed when it comes back to the page', async () => {
    const { widget } = await suggesting()
    const { parentElement } = widget
    widget.remove()
    parentElement!.append(widget)
    await widget.updateComplete
    expect(has(widget, '.popup[hidden]')).to.equal(true)
  })
})
