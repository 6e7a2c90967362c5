/** What a story settles itself: the toolbar shows it, and cannot change it there. */

/** A story whose back end is its own. */
export const DATA_OF_ITS_OWN = { data: 'ready' }

/** A story that is played: what it looks for is in English, and its keys go from left to right. */
export const AS_PLAYED = { ...DATA_OF_ITS_OWN, language: 'en', direction: 'ltr' }
