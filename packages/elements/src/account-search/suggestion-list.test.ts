import { expect } from '@open-wc/testing'
import { has, part } from '../testing/looks.js'
import { holdTimers } from '../testing/hold-timers.js'
import { expanded, options, show, suggesting, type, until } from '../testing/search.js'
import { fixtures } from './account-search.fixtures.js'

const { matches } = fixtures

describe('what a search has found', () => {
  it('shows each company with its place, the found part set off, and the way to all', async () => {
    const { widget } = await suggesting()
    expect(options(widget).map(option => option.textContent!.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Summit Computing Austin, TX',
      'Summit Computing Boise, ID',
      'North Summit Dental Denver, CO',
      'All 391 companies',
    ])
    expect(options(widget)[2]!.querySelector('b')!.textContent).to.equal('Summit')
    expect(options(widget)[0]!.getAttribute('href')).to.equal('/customers?id=c1')
    expect(options(widget)[3]!.getAttribute('href')).to.equal('/customers?name=summit')
    expect(has(widget, '.popup .note'), 'how many there are is said once').to.equal(false)
  })

  it('sets off what was typed, whatever its letters, and nothing where the name has it in other ones', async () => {
    const { widget, adapter, input } = await show()
    let calls = 0
    for (const [text, name, setOff] of [
      ['c++ (uk)', 'Old C++ (UK) Ltd.', 'C++ (UK)'],
      ['.*', 'Any.*', '.*'],
      ['[a]|{1}?^$\\/', '[A]|{1}?^$\\/ & Sons', '[A]|{1}?^$\\/'],
      ['strasse', 'Straße 9', undefined],
    ] as const) {
      type(input, text)
      const found = [{ ...matches.matches[0]!, name }]
      ;(await adapter.call(++calls)).answer({ ...matches, text, matches: found })
      await until(widget, () => options(widget)[0]?.textContent!.includes(name) ?? false)
      expect(options(widget)[0]!.querySelector('b')?.textContent).to.equal(setOff)
    }
  })

  it('says how many there are, and offers no way to all, where there is no list of them', async () => {
    const { widget } = await suggesting()
    widget['customers-href'] = undefined
    await widget.updateComplete
    expect(options(widget).map(option => option.textContent)).not.to.include('All 391 companies')
    expect(part(widget, '.popup .note').textContent).to.equal('All 391 companies')
  })

  it('offers no way to all where all are shown, and a company without a state stands with its city alone', async () => {
    const { widget, adapter, input } = await show()
    type(input, 'summit')
    const [first, ...rest] = matches.matches
    const found = [{ ...first!, state: '' }, ...rest]
    ;(await adapter.call(1)).answer({ ...matches, matches: found, total: { ...matches.total, value: 3 } })
    await until(widget, () => has(widget, '.option'))
    expect(options(widget).map(option => option.querySelector('.place')!.textContent)).to.deep.equal([
      'Austin',
      'Boise, ID',
      'Denver, CO',
    ])
    expect(has(widget, '.popup .note')).to.equal(false)
  })

  it('says how many there are once, when the typing is done', async () => {
    const timers = holdTimers(500)
    try {
      const { widget, adapter, input } = await suggesting()
      const status = part(widget, '[role=status]')
      expect(status.textContent!.trim()).to.equal('')
      timers.pass()
      await widget.updateComplete
      expect(status.textContent!.trim()).to.equal('391 companies. Use the arrow keys to choose.')
      type(input, 'summits')
      await widget.updateComplete
      expect(status.textContent!.trim()).to.equal('')
      type(input, 'summit')
      expect(timers.waiting, 'the typing of before is no longer waited for').to.equal(1)
      ;(await adapter.call(2)).answer({ ...matches, text: 'summits' })
      ;(await adapter.call(3)).answer(matches)
      await until(widget, () => has(widget, '.option'))
      expect(status.textContent!.trim()).to.equal('')
    } finally {
      timers.release()
    }
  })

  it('says what is shown where the back end counts no more, and that nothing was found', async () => {
    for (const [found, said] of [
      [{ ...matches, total: undefined }, '3 companies. Use the arrow keys to choose.'],
      [{ ...fixtures.empty, text: 'summit' }, 'No company has this in its name.'],
    ] as const) {
      const timers = holdTimers(500)
      try {
        const { widget, adapter, input } = await show()
        type(input, 'summit')
        ;(await adapter.call(1)).answer(found)
        timers.pass()
        await until(widget, () => part(widget, '[role=status]').textContent!.trim() === said)
      } finally {
        timers.release()
      }
    }
  })

  it('says in words that nothing was found', async () => {
    const { widget, adapter, input } = await show()
    type(input, 'zzz')
    ;(await adapter.call(1)).answer(fixtures.empty)
    await until(widget, () => has(widget, '.popup .note'))
    expect(part(widget, '.popup .note').textContent).to.equal('No company has this in its name.')
    expect(expanded(widget)).to.equal('false')
  })

  it('shows any name as text, in its own direction, in two lines at most', async () => {
    const { widget, adapter, input } = await show()
    type(input, 'a')
    ;(await adapter.call(1)).answer(fixtures.longNames)
    await until(widget, () => has(widget, '.option'))
    expect(has(widget, 'img')).to.equal(false)
    for (const name of widget.shadowRoot!.querySelectorAll<HTMLElement>('.option > .name')) {
      expect(name.offsetHeight).to.be.below(60)
    }
    expect(part(widget, '.popup').scrollWidth).to.be.at.most(part(widget, '.popup').clientWidth)
  })
})
