import {
  AdapterError,
  type AdapterErrorCode,
  type DashboardAdapter,
  type Widget,
} from '@lmp-widgets/data-adapter'
import '@lmp-widgets/elements/doctor'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect } from 'storybook/test'
import { answering } from './support/adapters.js'
import { element, type Arrange } from './support/element.js'
import { inside } from './support/looks.js'
import { DATA_OF_ITS_OWN } from './support/of-its-own.js'
import { settled, type AnyWidget } from './support/specimens.js'

interface Page {
  markup: string
  answers: Partial<Record<Widget, object>>
  failing?: Partial<Record<Widget, AdapterErrorCode>>
}

const [pages] = Object.values(
  import.meta.glob<Record<'right' | 'wrong', Page>>('../packages/elements/src/doctor/doctor.fixtures.ts', {
    eager: true,
    import: 'fixtures',
  }),
)

/** The page of a fixture, over a back end that has what it says. */
function pageOf({ answers, failing = {}, markup }: Page): Arrange {
  const adapter: DashboardAdapter = {
    ...answering('enabled-customers', {}),
    source: 'https://portal.example/api',
    load: request => {
      const code = failing[request.widget]
      return code
        ? Promise.reject(new AdapterError(code, 'This story says so.'))
        : answering(request.widget, answers[request.widget]!).load(request)
    },
  }
  return page => {
    const { body } = new DOMParser().parseFromString(markup, 'text/html')
    const provider = body.querySelector<AnyWidget>('lmp-provider')!
    page.append(provider)
    provider.adapter = adapter
  }
}

const arranged = { right: pageOf(pages!.right), wrong: pageOf(pages!.wrong) }

/** For whoever builds a page: put it on the page while you do. */
export default {
  component: 'lmp-doctor',
  parameters: { width: 960 },
  globals: DATA_OF_ITS_OWN,
  render: args =>
    html`<div class="pile">${element('div', {}, arranged.wrong)} ${element('lmp-doctor', args)}</div>`,
  play: ({ canvasElement }) => settled(canvasElement),
} satisfies Meta

export const Playground: StoryObj = {}

export const AllIsWell: StoryObj = {
  name: 'All is well',
  render: args =>
    html`<div class="pile">${element('div', {}, arranged.right)} ${element('lmp-doctor', args)}</div>`,
}

export const WhatToDo: StoryObj = {
  name: 'What to do',
  play: async ({ canvasElement }) => {
    await settled(canvasElement)
    const { findByText } = inside(canvasElement.querySelector('lmp-doctor')!)
    await expect(await findByText('Did you mean customers-href?')).toBeVisible()
  },
}
