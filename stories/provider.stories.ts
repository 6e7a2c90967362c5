import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { bookAdapter } from './support/adapters.js'
import { element } from './support/element.js'
import { settled, type AnyWidget } from './support/specimens.js'

const TILES = ['lmp-enabled-customers', 'lmp-active-partners', 'lmp-enabled-service-plans'] as const

/** One back end for everything below, at any depth. */
const withTiles = (provider: HTMLElement) => {
  const grid = document.createElement('div')
  grid.className = 'tiles'
  grid.append(...TILES.map(tag => document.createElement(tag)))
  provider.append(grid)
  ;(provider as HTMLElement & { adapter: AnyWidget['adapter'] }).adapter = bookAdapter()
}

export default {
  component: 'lmp-provider',
  parameters: { width: 880 },
  render: args => html`${element('lmp-provider', args, withTiles)}`,
  play: ({ canvasElement }) => settled(canvasElement),
} satisfies Meta

export const Playground: StoryObj = {}
