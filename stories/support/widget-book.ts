import type { DashboardAdapter, Widget } from '@lmp-widgets/data-adapter'
import type { WidgetElement } from '@lmp-widgets/elements'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html, nothing } from 'lit'
import { element } from './element.js'
import { AS_PLAYED, DATA_OF_ITS_OWN } from './of-its-own.js'
import { ask, overBook, settled, specimensOf } from './specimens.js'

/** How wide a card is on a dashboard, by its place there: pixels. */
const WIDTHS = { bar: 860, tile: 280, list: 380, aside: 380, chart: 760, table: 1_080 }

/** The parts of a widget's story file. */
export interface WidgetBook {
  meta: Meta
  /** The widget over the book of business, with a control for each attribute. */
  playground: StoryObj
  /** The widget in every state that its fixtures and its back end know. */
  states: StoryObj
  /** The widget over this adapter, or the book of business, and what a user does with it. */
  played(play: NonNullable<StoryObj['play']>, adapter?: () => DashboardAdapter): StoryObj
}

export function bookOf(widget: Widget): WidgetBook {
  const tag = `lmp-${widget}`
  const specimens = specimensOf(widget)
  return {
    meta: { component: tag, parameters: { width: WIDTHS[placeOf(tag)] } },
    playground: {
      render: (args, { globals }) => html`${element(tag, args, overBook(globals.data))}`,
      play: ({ canvasElement }) => settled(canvasElement),
    },
    states: {
      parameters: { controls: { disable: true }, width: 0 },
      globals: DATA_OF_ITS_OWN,
      render: () =>
        html`<div class="specimens" style="--specimen: ${Math.min(WIDTHS[placeOf(tag)], 760)}px">
          ${specimens.map(
            ({ arrange, name, note, rightToLeft }) =>
              html`<figure>
                <figcaption><b>${name}</b> ${note}</figcaption>
                <div dir=${rightToLeft ? 'rtl' : nothing} lang=${rightToLeft ? 'ar' : nothing}>
                  ${element(tag, placeOf(tag) === 'bar' ? { heading: nameApart(tag, name) } : {}, arrange)}
                </div>
              </figure>`,
          )}
        </div>`,
      play: ({ canvasElement }) => settled(canvasElement),
    },
    played: (play, adapter) => {
      const arrange = adapter ? ask(adapter) : overBook()
      return {
        parameters: { controls: { disable: true } },
        globals: AS_PLAYED,
        render: args => html`${element(tag, args, arrange)}`,
        play: async context => {
          await settled(context.canvasElement)
          await play(context)
        },
      }
    },
  }
}

const classOf = (tag: string) => customElements.get(tag) as unknown as typeof WidgetElement
const placeOf = (tag: string) => classOf(tag).place

/** Landmarks of one page have each a name of their own. */
const nameApart = (tag: string, state: string) => `${classOf(tag).heading} (${state.toLowerCase()})`
