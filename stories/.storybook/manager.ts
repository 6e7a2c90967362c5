import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events'
import { addons } from 'storybook/manager-api'
import { titleOf } from '../support/title.js'
import { followSystem } from './scheme.js'
import { schemeOf, themes } from './theme.js'

let chosen: unknown

/** "As A Table", which Storybook makes of an export, as the other names are written. */
const sentenceOf = (name: string) => name.charAt(0) + name.slice(1).toLowerCase()

function dress() {
  addons.setConfig({
    theme: themes[schemeOf(chosen)],
    sidebar: { showRoots: true, renderLabel: ({ name }) => sentenceOf(titleOf(name)) },
  })
}

dress()
followSystem(dress)

addons.register('lmp-widgets/scheme', api => {
  const follow = ({ globals }: { globals: Record<string, unknown> }) => {
    if (globals.scheme === chosen) return
    chosen = globals.scheme
    dress()
  }
  api.on(SET_GLOBALS, follow)
  api.on(GLOBALS_UPDATED, follow)
})
