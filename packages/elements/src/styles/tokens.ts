// Made by scripts/generate-tokens.js from tokens.json.
import { unsafeCSS } from 'lit'

/** The custom properties that a host may set. */
export type TokenName =
  | '--lmp-color-page'
  | '--lmp-color-card'
  | '--lmp-color-line'
  | '--lmp-color-hair'
  | '--lmp-color-control'
  | '--lmp-color-ink'
  | '--lmp-color-muted'
  | '--lmp-color-accent'
  | '--lmp-color-accent-soft'
  | '--lmp-color-on-accent'
  | '--lmp-color-focus'
  | '--lmp-color-good'
  | '--lmp-color-info'
  | '--lmp-color-warning'
  | '--lmp-color-bad'
  | '--lmp-color-neutral'
  | '--lmp-font-family'
  | '--lmp-font-size'
  | '--lmp-font-size-small'
  | '--lmp-font-size-value'
  | '--lmp-font-line-height'
  | '--lmp-font-weight-medium'
  | '--lmp-font-weight-strong'
  | '--lmp-font-weight-title'
  | '--lmp-space-scale'
  | '--lmp-space-gap'
  | '--lmp-space-block'
  | '--lmp-space-inline'
  | '--lmp-space-row'
  | '--lmp-radius-card'
  | '--lmp-radius-control'
  | '--lmp-radius-bar'

/** Ground under a dashboard whose `scheme` attribute is set. */
export const colorPage = /* @__PURE__ */ unsafeCSS('var(--lmp-color-page,light-dark(#f5f6f8,#0e1116))')

/** Ground of a card, a list of suggestions, the chosen segment. */
export const colorCard = /* @__PURE__ */ unsafeCSS('var(--lmp-color-card,light-dark(#fff,#161a21))')

/** Edge of a card, line under a table head, base line of a chart. */
export const colorLine = /* @__PURE__ */ unsafeCSS('var(--lmp-color-line,light-dark(#e4e7ec,#262c36))')

/** Finest line between rows, grid of a chart, ground of a skeleton. */
export const colorHair = /* @__PURE__ */ unsafeCSS('var(--lmp-color-hair,light-dark(#eef0f3,#1f252e))')

/** Edge of buttons and drop-downs. */
export const colorControl = /* @__PURE__ */ unsafeCSS(
  'var(--lmp-color-control,var(--lmp-color-line,light-dark(#e4e7ec,#262c36)))',
)

/** Text. */
export const colorInk = /* @__PURE__ */ unsafeCSS('var(--lmp-color-ink,light-dark(#151922,#e8ebf1))')

/** Headings, notes, units, zeros: quieter text. */
export const colorMuted = /* @__PURE__ */ unsafeCSS('var(--lmp-color-muted,light-dark(#5a6372,#9aa4b4))')

/** Links, the main button, sparklines, this year in a chart. */
export const colorAccent = /* @__PURE__ */ unsafeCSS('var(--lmp-color-accent,light-dark(#2f5bea,#8ba7ff))')

/** Last year in a chart. */
export const colorAccentSoft = /* @__PURE__ */ unsafeCSS(
  'var(--lmp-color-accent-soft,light-dark(#c9d2e3,#3a4558))',
)

/** Text on the main button. */
export const colorOnAccent = /* @__PURE__ */ unsafeCSS('var(--lmp-color-on-accent,light-dark(#fff,#0e1116))')

/** Ring around what has the focus. */
export const colorFocus = /* @__PURE__ */ unsafeCSS(
  'var(--lmp-color-focus,var(--lmp-color-accent,light-dark(#2f5bea,#8ba7ff)))',
)

/** Good news: a change, a status. */
export const colorGood = /* @__PURE__ */ unsafeCSS('var(--lmp-color-good,light-dark(#12856b,#4cc7a5))')

/** A status that only informs. */
export const colorInfo = /* @__PURE__ */ unsafeCSS('var(--lmp-color-info,light-dark(#3b6fe0,#86a9ff))')

/** A status to look at, the age of old numbers. */
export const colorWarning = /* @__PURE__ */ unsafeCSS('var(--lmp-color-warning,light-dark(#a86300,#f0b34f))')

/** Bad news: a change, a status, a decrease. */
export const colorBad = /* @__PURE__ */ unsafeCSS('var(--lmp-color-bad,light-dark(#c53434,#ff8a84))')

/** A status without a tone, edge of last year's bars and of a control under the pointer. */
export const colorNeutral = /* @__PURE__ */ unsafeCSS('var(--lmp-color-neutral,light-dark(#8a94a6,#6f7a8c))')

/** Typeface; the page's own unless set. */
export const fontFamily = /* @__PURE__ */ unsafeCSS('var(--lmp-font-family,inherit)')

/** Text. */
export const fontSize = /* @__PURE__ */ unsafeCSS('var(--lmp-font-size,0.875rem)')

/** Notes, table heads, controls. */
export const fontSizeSmall = /* @__PURE__ */ unsafeCSS('var(--lmp-font-size-small,0.78125rem)')

/** The number of a tile. */
export const fontSizeValue = /* @__PURE__ */ unsafeCSS('var(--lmp-font-size-value,2.25rem)')

/** Line height of text. */
export const fontLineHeight = /* @__PURE__ */ unsafeCSS('var(--lmp-font-line-height,1.45)')

/** Headings of cards, links, buttons, numbers in lists. */
export const fontWeightMedium = /* @__PURE__ */ unsafeCSS('var(--lmp-font-weight-medium,560)')

/** The number of a tile, what a search has found. */
export const fontWeightStrong = /* @__PURE__ */ unsafeCSS('var(--lmp-font-weight-strong,620)')

/** The title of a dashboard. */
export const fontWeightTitle = /* @__PURE__ */ unsafeCSS('var(--lmp-font-weight-title,700)')

/** Multiplies all spaces inside: a density of your own. */
export const spaceScale = /* @__PURE__ */ unsafeCSS('var(--lmp-space-scale,1)')

/** Between the cards of a dashboard. */
export const spaceGap = /* @__PURE__ */ unsafeCSS(
  'calc(var(--lmp-space-gap,16px) * var(--lmp-space-scale,1))',
)

/** Inside a card, above and below. */
export const spaceBlock = /* @__PURE__ */ unsafeCSS(
  'calc(var(--lmp-space-block,18px) * var(--lmp-space-scale,1))',
)

/** Inside a card, at both sides. */
export const spaceInline = /* @__PURE__ */ unsafeCSS(
  'calc(var(--lmp-space-inline,20px) * var(--lmp-space-scale,1))',
)

/** Least height of a row in a list; never under 24 px. */
export const spaceRow = /* @__PURE__ */ unsafeCSS(
  'calc(var(--lmp-space-row,34px) * var(--lmp-space-scale,1))',
)

/** Corners of a card. */
export const radiusCard = /* @__PURE__ */ unsafeCSS('var(--lmp-radius-card,12px)')

/** Corners of buttons, fields and drop-downs. */
export const radiusControl = /* @__PURE__ */ unsafeCSS('var(--lmp-radius-control,8px)')

/** Corners of the bars of a chart. */
export const radiusBar = /* @__PURE__ */ unsafeCSS('var(--lmp-radius-bar,3px)')

/** What the dense density sets. */
export const compact = /* @__PURE__ */ unsafeCSS('--lmp-space-scale:0.7')

/** The same tokens as they are without it. */
export const comfortable = /* @__PURE__ */ unsafeCSS('--lmp-space-scale:1')

/** In forced colours a system colour takes the place of each colour, whatever a host has set. */
export const forcedColors = /* @__PURE__ */ unsafeCSS(
  '--lmp-color-card:Canvas!important;--lmp-color-line:CanvasText!important;--lmp-color-accent:LinkText!important;--lmp-color-accent-soft:GrayText!important;--lmp-color-on-accent:Canvas!important;--lmp-color-focus:Highlight!important;--lmp-color-good:CanvasText!important;--lmp-color-info:CanvasText!important;--lmp-color-warning:CanvasText!important;--lmp-color-bad:CanvasText!important;--lmp-color-neutral:GrayText!important',
)
