import type { AdapterErrorCode, Widget } from '@lmp-widgets/data-adapter'
import type { acquisition } from './acquisition.js'
import type { inactive } from './inactive.js'
import type { en } from './en.js'
import type { lists } from './lists.js'
import type { ReceiptMessages } from './receipt.js'
import type { search } from './search.js'
import type { breakdown, statuses } from './statuses.js'

/** Every text of ours that a host can replace: those of the widgets, and of the receipt where there is one. */
export type Messages = WidgetMessages & ReceiptMessages

/**
 * The texts of the widgets. Each view brings the texts that it needs itself.
 * A widget's key is its title, an error's code is what is said about it.
 * A text with values in it is a function: of the values as the reader writes them, then of the number that decides
 * between singular and plural.
 */
export type WidgetMessages = typeof en &
  typeof acquisition &
  typeof breakdown &
  typeof inactive &
  typeof lists &
  typeof search &
  typeof statuses &
  Record<Widget | AdapterErrorCode | 'dashboard', string>
