import { css } from 'lit'
import {
  colorAccent,
  colorBad,
  colorCard,
  colorControl,
  colorFocus,
  colorGood,
  colorHair,
  colorInk,
  colorLine,
  colorMuted,
  colorNeutral,
  colorWarning,
  fontFamily,
  fontLineHeight,
  fontSize,
  fontSizeSmall,
  fontWeightMedium,
  radiusCard,
  radiusControl,
  spaceBlock,
  spaceInline,
} from './tokens.js'
import { unseenStyles } from './unseen.styles.js'

/** The card around every widget, and what stands in it in each state. */
export const cardStyles = css`
  ${unseenStyles}
  :host {
    min-width: 0;
    display: block;
    font-family: ${fontFamily};
    font-size: ${fontSize};
    line-height: ${fontLineHeight};
    color: ${colorInk};
    text-align: start;
    white-space: normal;
  }
  :host([hidden]),
  :host([popover]:not(:popover-open)),
  :host(:state(unavailable)) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  .card {
    height: 100%;
    display: flex;
    position: relative;
    flex-direction: column;
    padding: ${spaceBlock} ${spaceInline};
    background: ${colorCard};
    border: 1px solid ${colorLine};
    border-radius: ${radiusCard};
    overflow-wrap: anywhere;
  }
  header {
    min-height: 28px;
    flex-wrap: wrap;
    display: flex;
    gap: 2px 12px;
    justify-content: space-between;
    align-items: center;
  }
  #heading {
    font-size: 0.929em;
    font-weight: ${fontWeightMedium};
    color: ${colorMuted};
  }
  .age {
    font-size: ${fontSizeSmall};
    font-variant-numeric: tabular-nums;
    gap: 6px;
    align-items: center;
    display: inline-flex;
    color: ${colorMuted};
  }
  .stale .age {
    color: ${colorWarning};
    font-weight: ${fontWeightMedium};
  }
  .age svg {
    width: 12px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.4;
  }
  .note {
    margin: 4px 0 0;
    font-size: 0.929em;
    color: ${colorMuted};
  }
  .retry {
    display: flex;
    gap: 2px 12px;
    margin: 8px 0 0;
    align-items: center;
    flex-wrap: wrap;
  }
  .retry code {
    font: inherit;
    font-size: ${fontSizeSmall};
    color: ${colorMuted};
  }
  button {
    font: inherit;
    font-size: 0.929em;
    font-weight: ${fontWeightMedium};
    color: inherit;
    background: none;
    border: 1px solid ${colorControl};
    border-radius: ${radiusControl};
    min-height: 28px;
    cursor: pointer;
    padding: 4px 12px;
  }
  button:hover {
    border-color: ${colorNeutral};
  }
  a {
    color: ${colorAccent};
    text-decoration: none;
    font-weight: ${fontWeightMedium};
    border-radius: 4px;
  }
  a:hover {
    text-decoration: underline 2px;
    text-underline-offset: 3px;
  }
  :focus-visible {
    outline: 2px solid ${colorFocus};
    outline-offset: 3px;
  }
  .change {
    font-weight: ${fontWeightMedium};
    margin-inline-end: 4px;
  }
  .good {
    color: ${colorGood};
  }
  .bad {
    color: ${colorBad};
  }
  .stale :is(a, .value, .n, .change, td) {
    color: ${colorMuted};
  }
  .bone {
    display: inline-block;
    background: ${colorHair};
    border-radius: 6px;
  }
  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }
  }
  @media print {
    .card,
    li,
    tr {
      break-inside: avoid;
    }
    button {
      display: none;
    }
  }
`
