/** The tags and properties of all elements in JSX of React 19. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { Tags } from './tags.js'

type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined
}

type Elements = {
  [Tag in keyof Tags]: DetailedHTMLProps<HTMLAttributes<Tags[Tag]['element']>, Tags[Tag]['element']> &
    Tags[Tag]['properties'] &
    Listeners<Tags[Tag]['events']>
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
