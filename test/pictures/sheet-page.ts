/** In the page: a widget in all its states, one below the other, or the dashboard. */
import { SCREENS, type Widget } from '@lmp-widgets/data-adapter'
import '@lmp-widgets/elements'
import '@lmp-widgets/elements/languages/ar.js'
import { answeringAll, situationsOf, type AnyWidget } from '../sweeps/stage.js'

/** Draws a sheet in place of what is there, in Arabic from right to left, and resolves when all of it is drawn. */
async function draw(subject: Widget | 'dashboard', direction: 'ltr' | 'rtl'): Promise<void> {
  document.dir = direction
  document.documentElement.lang = direction === 'rtl' ? 'ar' : 'en'
  document.body.replaceChildren()
  await (subject === 'dashboard' ? drawDashboard() : drawStates(subject))
  await document.fonts.ready
}

async function drawDashboard(): Promise<void> {
  const dashboard = place('lmp-dashboard', document.body)
  dashboard.adapter = await answeringAll()
  await dashboard.whenReady()
  await dashboard.updateComplete
}

async function drawStates(widget: Widget): Promise<void> {
  for (const { arrange, name } of await situationsOf(widget)) {
    const figure = document.createElement('figure')
    const caption = document.createElement('figcaption')
    caption.textContent = name
    figure.append(caption)
    document.body.append(figure)
    await arrange(place(`lmp-${widget}`, figure))
  }
}

function place(tag: string, into: HTMLElement): AnyWidget {
  const element = document.createElement(tag) as AnyWidget
  element.setAttribute('time-zone', 'America/New_York')
  for (const screen of SCREENS) element.setAttribute(`${screen}-href`, `/${screen}`)
  into.append(element)
  return element
}

Object.assign(window, { sheet: { draw } })
