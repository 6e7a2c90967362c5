/** Elements in a template of Vue that says something as long as `said` is true, and then nothing. */
import '@lmp-widgets/elements/enabled-customers'
import '@lmp-widgets/elements/provider'
import { createApp, ref } from 'vue'

const said = ref(true)
const template = `
  <lmp-provider time-zone="UTC" :max-stale.attr="said ? 60 : undefined">
    <lmp-enabled-customers
      :poll.attr="said ? 5 : undefined"
      :heading-level.attr="said ? 4 : undefined"
      :customers-href.attr="said ? '/own' : undefined"
    />
  </lmp-provider>
`
const app = createApp({ setup: () => ({ said }), template })
app.config.compilerOptions.isCustomElement = tag => tag.startsWith('lmp-')
app.mount(document.body.appendChild(document.createElement('main')))
globalThis.said = said
