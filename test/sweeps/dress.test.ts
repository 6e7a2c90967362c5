import type { Dashboard, Provider } from '@lmp-widgets/elements'
import '@lmp-widgets/elements'
import { expect } from '@open-wc/testing'
import { wear } from './accessible.js'
import { fixturesOf } from '../support/fixtures.js'
import { answering, answeringAll, elementsBelow } from './stage.js'

const LIGHT = 'rgb(255, 255, 255)'
const DARK = 'rgb(22, 26, 33)'
/** Of CSS pixels; WCAG 2.2, 2.5.8. */
const LEAST_TARGET = 24

const cardsOf = (root: Element) => elementsBelow(root).filter(each => each.matches('.card'))
const looksOf = (root: Element, property: 'backgroundColor' | 'paddingTop') => [
  ...new Set(cardsOf(root).map(card => getComputedStyle(card)[property])),
]

async function withDashboard(use: (dashboard: Dashboard) => void | Promise<void>): Promise<void> {
  const undress = wear('light')
  const dashboard = document.createElement('lmp-dashboard') as Dashboard
  dashboard.adapter = await answeringAll()
  document.body.append(dashboard)
  try {
    await dashboard.whenReady()
    await use(dashboard)
  } finally {
    dashboard.remove()
    undress()
  }
}

async function withProvider(use: (provider: Provider) => void): Promise<void> {
  const undress = wear('light')
  const provider = document.createElement('lmp-provider') as Provider
  provider.adapter = answering('enabled-customers', (await fixturesOf('enabled-customers')).ready)
  provider.innerHTML = '<lmp-enabled-customers></lmp-enabled-customers>'
  document.body.append(provider)
  try {
    await provider.querySelector('lmp-enabled-customers')!.whenReady()
    use(provider)
  } finally {
    provider.remove()
    undress()
  }
}

describe('the scheme', function () {
  this.timeout(60_000)

  it('is that of the page, and follows it', () =>
    withDashboard(dashboard => {
      expect(looksOf(dashboard, 'backgroundColor')).to.deep.equal([LIGHT])
      document.documentElement.style.colorScheme = 'dark'
      expect(looksOf(dashboard, 'backgroundColor')).to.deep.equal([DARK])
    }))

  it('is that of the dashboard for all in it, on a ground of its own', () =>
    withDashboard(dashboard => {
      dashboard.setAttribute('scheme', 'dark')
      expect(looksOf(dashboard, 'backgroundColor')).to.deep.equal([DARK])
      expect(getComputedStyle(dashboard).backgroundColor).to.equal('rgb(14, 17, 22)')
    }))

  it('is that of the provider for all below it, unless a widget has its own', () =>
    withProvider(provider => {
      provider.setAttribute('scheme', 'dark')
      expect(looksOf(provider, 'backgroundColor')).to.deep.equal([DARK])
      provider.querySelector('lmp-enabled-customers')!.setAttribute('scheme', 'light')
      expect(looksOf(provider, 'backgroundColor')).to.deep.equal([LIGHT])
    }))
})

describe('the density', function () {
  this.timeout(60_000)

  it('is that of the provider, unless a widget has its own', () =>
    withProvider(provider => {
      expect(looksOf(provider, 'paddingTop')).to.deep.equal(['18px'])
      provider.setAttribute('density', 'compact')
      expect(looksOf(provider, 'paddingTop')).to.deep.equal(['12.6px'])
      provider.querySelector('lmp-enabled-customers')!.setAttribute('density', 'comfortable')
      expect(looksOf(provider, 'paddingTop')).to.deep.equal(['18px'])
    }))

  it('is that of the dashboard: less room, and every target high enough to hit', () =>
    withDashboard(dashboard => {
      const before = dashboard.offsetHeight
      dashboard.setAttribute('density', 'compact')
      expect(dashboard.offsetHeight).to.be.lessThan(before)
      const low = elementsBelow(dashboard)
        .filter(each => each.matches('button, select, input:not([type=radio]), .segments label, .row, li'))
        .filter(each => each.getBoundingClientRect().height < LEAST_TARGET - 0.01)
      expect(low.map(each => each.outerHTML)).to.deep.equal([])
    }))
})

describe('a token', function () {
  this.timeout(60_000)

  it('that a host sets goes before the default in every widget', () =>
    withDashboard(dashboard => {
      dashboard.style.setProperty('--lmp-color-card', 'rgb(255, 250, 240)')
      dashboard.style.setProperty('--lmp-space-block', '10px')
      expect(looksOf(dashboard, 'backgroundColor')).to.deep.equal(['rgb(255, 250, 240)'])
      expect(looksOf(dashboard, 'paddingTop')).to.include('10px')
    }))

  it('of corners reaches every control, also while it has the focus', () =>
    withDashboard(dashboard => {
      dashboard.style.setProperty('--lmp-radius-control', '0px')
      const controls = elementsBelow(dashboard).filter(each =>
        each.matches('button, select, input[role=combobox], .segments, .segments label'),
      ) as HTMLElement[]
      expect(controls.length).to.be.greaterThan(7)
      for (const control of controls) {
        control.focus()
        expect(getComputedStyle(control).borderRadius, control.outerHTML).to.equal('0px')
      }
    }))
})

describe('a page around the dashboard', function () {
  this.timeout(60_000)

  it('keeps its own lines whole, and breaks ours where they broke', () =>
    withDashboard(dashboard => {
      const breaking = () =>
        elementsBelow(dashboard).filter(each => getComputedStyle(each).whiteSpace !== 'nowrap')
      const before = breaking()
      document.body.style.whiteSpace = 'nowrap'
      const after = breaking()
      document.body.style.whiteSpace = ''
      expect(before.length).to.be.above(200)
      expect(after).to.deep.equal(before)
    }))

  it('centres its own text, and nothing of ours', () =>
    withDashboard(dashboard => {
      document.body.style.textAlign = 'center'
      const centred = elementsBelow(dashboard)
        .filter(each => !each.matches('button, button *'))
        .filter(each => getComputedStyle(each).textAlign === 'center')
      document.body.style.textAlign = ''
      expect(centred.map(each => each.outerHTML)).to.deep.equal([])
    }))

  it('has large text in a narrow column: no word of the controls breaks', () =>
    withDashboard(dashboard => {
      document.documentElement.style.fontSize = '200%'
      dashboard.style.inlineSize = '240px'
      const labels = elementsBelow(dashboard).filter(each => each.matches('.segments label'))
      const words = labels.map(label => {
        const range = document.createRange()
        range.selectNodeContents(
          [...label.childNodes].find(node => node instanceof Text && node.data.trim())!,
        )
        return range.getClientRects().length
      })
      document.documentElement.style.fontSize = ''
      expect(words).to.deep.equal([1, 1])
    }))
})
