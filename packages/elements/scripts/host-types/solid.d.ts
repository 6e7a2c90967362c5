/** The tags, properties and events of all elements in JSX of Solid: `prop:adapter`, `attr:customers-href`, `on:lmp-drill-down`. */
import type { JSX } from 'solid-js'
import type { Tags } from './tags.js'

type Listeners<Events> = {
  [Name in keyof Events & string as `on:${Name}`]?: ((event: Events[Name]) => void) | undefined
}

/** Solid cannot assign to a name with a hyphen. */
type Assigned<Properties> = {
  [Name in keyof Properties & string as `prop:${Name}`]?: Name extends `${string}-${string}`
    ? never
    : Properties[Name]
}

type Written<Properties> = {
  [Name in keyof Properties & string as `attr:${Name}`]?:
    Extract<Properties[Name], string | number> | undefined
}

type Elements = {
  [Tag in keyof Tags]: JSX.HTMLAttributes<Tags[Tag]['element']> &
    Tags[Tag]['properties'] &
    Assigned<Tags[Tag]['properties']> &
    Written<Tags[Tag]['properties']> &
    Listeners<Tags[Tag]['events']>
}

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
