import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events'
import { addons } from 'storybook/manager-api'
import { titleOf } from '../support/title.js'
import { followSystem } from './scheme.js'
import { schemeOf, themes } from './theme.js'

let chosen: unknown

function dress() {
  addons.setConfig({
    theme: themes[schemeOf(chosen)],
    sidebar: { showRoots: true, renderLabel: ({ name }) => titleOf(name) },
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
