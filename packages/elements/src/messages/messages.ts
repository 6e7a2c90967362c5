import type { acquisition } from './acquisition.js'
import type { en } from './en.js'
import type { lists } from './lists.js'
import type { search } from './search.js'
import type { breakdown, statuses } from './statuses.js'

/** Every text of ours that a host can replace. Each view brings the texts that it needs itself. */
export type Messages = typeof en &
  typeof acquisition &
  typeof breakdown &
  typeof lists &
  typeof search &
  typeof statuses
