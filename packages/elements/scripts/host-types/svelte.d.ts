/** The tags, properties and events of all elements in templates of Svelte 5. */
import type { HTMLAttributes } from 'svelte/elements'
import type { Tags } from './tags.js'

type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined
}

type Elements = {
  [Tag in keyof Tags]: HTMLAttributes<Tags[Tag]['element']> &
    Tags[Tag]['properties'] &
    Listeners<Tags[Tag]['events']>
}

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
