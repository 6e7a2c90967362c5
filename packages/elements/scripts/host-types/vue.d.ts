/** The tags, properties and events of all elements in templates of Vue 3. */
import type { HTMLAttributes, ReservedProps } from 'vue'
import type { Tags } from './tags.js'

type Pascal<Name> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name & string>

type Listeners<Events> = {
  [Name in keyof Events as `on${Pascal<Name>}`]?: ((event: Events[Name]) => void) | undefined
}

type Elements = {
  [Tag in keyof Tags]: new () => {
    $props: HTMLAttributes & ReservedProps & Tags[Tag]['properties'] & Listeners<Tags[Tag]['events']>
  }
}

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
