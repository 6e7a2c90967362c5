/** Providers in a template of Vue: one announces, one does as long as `said` is true, one does not. */
import '@lmp-widgets/elements/provider'
import { createApp, ref } from 'vue'

const said = ref(true)
const template = `
  <lmp-provider announce time-zone="UTC" />
  <lmp-provider :announce="said" :class="said ? 'on' : 'off'" time-zone="UTC" />
  <lmp-provider :announce="undefined" time-zone="UTC" />
`
const app = createApp({ setup: () => ({ said }), template })
app.config.compilerOptions.isCustomElement = tag => tag.startsWith('lmp-')
app.mount(document.body.appendChild(document.createElement('main')))
globalThis.said = said
