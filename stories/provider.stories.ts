import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { element } from './support/element.js'
import { arriveAt, byState, settled } from './support/specimens.js'
import { inZone } from './support/stage.js'

const TILES = ['lmp-enabled-customers', 'lmp-active-partners', 'lmp-enabled-service-plans'] as const

/** One back end for everything below, at any depth. */
const withTiles = byState(state => provider => {
  const grid = document.createElement('div')
  grid.className = 'tiles'
  grid.append(...TILES.map(tag => document.createElement(tag)))
  provider.append(grid)
  return arriveAt(state)(provider)
})

export default {
  component: 'lmp-provider',
  parameters: { width: 880 },
  render: (args, { globals }) =>
    html`${element('lmp-provider', inZone(args, globals), withTiles(globals.data))}`,
  play: ({ canvasElement }) => settled(canvasElement),
} satisfies Meta

export const Playground: StoryObj = {}
