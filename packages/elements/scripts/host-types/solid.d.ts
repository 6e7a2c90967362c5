/** The tags, properties and events of all elements in JSX of Solid: `prop:adapter`, `on:lmp-drill-down`. */
import type { JSX } from 'solid-js'
import type { Tags } from './tags.js'

type Listeners<Events> = { [Name in keyof Events & string as `on:${Name}`]?: (event: Events[Name]) => void }

type Assigned<Properties> = {
  [Name in keyof Properties & string as `prop:${Name}`]?: Properties[Name]
}

type Elements = {
  [Tag in keyof Tags]: JSX.HTMLAttributes<Tags[Tag]['element']> &
    Tags[Tag]['properties'] &
    Assigned<Tags[Tag]['properties']> &
    Listeners<Tags[Tag]['events']>
}

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
