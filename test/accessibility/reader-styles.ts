/** WCAG 1.4.12: what a reader may set, everywhere. */
export const WIDE_TEXT = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
} p { margin-bottom: 2em !important }`

/** WCAG 1.4.4: text twice as large, and nothing else. */
export const LARGE_TEXT = ':root { font-size: 200% }'
