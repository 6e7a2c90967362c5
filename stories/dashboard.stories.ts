import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { element } from './support/element.js'
import { settled } from './support/specimens.js'

/** All that an administrator of a distributor has, over the book of business. */
export default {
  component: 'lmp-dashboard',
  render: args => html`${element('lmp-dashboard', args)}`,
  play: ({ canvasElement }) => settled(canvasElement),
} satisfies Meta

const at = (width: number): StoryObj => ({ name: `${width} px`, parameters: { width, exact: true } })

export const Playground: StoryObj = { parameters: { width: 1280 } }
export const Wide = at(1280)
export const Medium = at(960)
export const Small = at(600)
export const Phone = at(360)
