/** Embeddings, overrides and isolates. */
const DIRECTION_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g

/** A text without characters that would make it read otherwise than it is written, as the widgets have it. */
export const readable = (text: string): string => text.replace(DIRECTION_CONTROLS, '')
