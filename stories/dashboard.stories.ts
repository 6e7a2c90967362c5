import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { element } from './support/element.js'
import { overBook, settled } from './support/specimens.js'
import { inZone } from './support/stage.js'

/** All that an administrator of a distributor has, over the book of business. */
export default {
  component: 'lmp-dashboard',
  render: (args, { globals }) =>
    html`${element('lmp-dashboard', inZone(args, globals), overBook(globals.data))}`,
  play: ({ canvasElement }) => settled(canvasElement),
} satisfies Meta

export const Playground: StoryObj = { parameters: { width: 1280 } }
export const Wide: StoryObj = { name: 'Wide, 1280 px', parameters: { width: 1280, exact: true } }
export const Medium: StoryObj = { name: 'Medium, 960 px', parameters: { width: 960, exact: true } }
export const Small: StoryObj = { name: 'Small, 600 px', parameters: { width: 600, exact: true } }
export const Phone: StoryObj = { name: 'Phone, 360 px', parameters: { width: 360, exact: true } }
