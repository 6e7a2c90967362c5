import { css } from 'lit'
import {
  colorHair,
  colorInfo,
  colorMuted,
  colorNeutral,
  colorWarning,
  fontSizeSmall,
  spaceRow,
  spaceScale,
} from '../styles/tokens.js'
import { clipped } from './name.styles.js'

/** Colours by tone, and the list under the bar of proportions. */
export const breakdownStyles = css`
  .info {
    color: ${colorInfo};
  }
  .warning {
    color: ${colorWarning};
  }
  .neutral {
    color: ${colorNeutral};
  }
  .proportions {
    gap: 2px;
    display: flex;
    margin: 14px 0 8px;
    height: 8px;
    background: ${colorHair};
    border-radius: 4px;
    overflow: hidden;
  }
  .proportions:has(svg) {
    background: none;
  }
  /* Two columns where a card has a row of the dashboard for itself. */
  .card > ul {
    display: grid;
    gap: 0 48px;
    grid-template-columns: repeat(auto-fit, minmax(clamp(45%, 380px, 100%), 1fr));
  }
  .proportions svg {
    border-radius: 2px;
    min-width: 4px;
    background: currentColor;
    print-color-adjust: exact;
    forced-color-adjust: none;
  }
  li {
    display: grid;
    grid-template-columns: 12px 1fr;
    gap: 0 12px;
    align-content: start;
    align-items: center;
  }
  ${clipped}
  /* A label is not cut, unless it is longer than any real label. */
  .row .name {
    -webkit-line-clamp: 6;
  }
  .shape {
    width: 12px;
    fill: currentColor;
  }
  .shape.neutral {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
  }
  .row:first-child {
    grid-column: span 2;
  }
  .row {
    position: relative;
    display: flex;
    justify-content: space-between;
    gap: 12px;
    align-items: center;
    min-height: max(24px, ${spaceRow});
    padding: calc(5px * ${spaceScale}) 0;
  }
  .kinds {
    grid-column: 2;
    padding-bottom: 6px;
    font-size: ${fontSizeSmall};
    color: ${colorMuted};
  }
  .kinds .row {
    min-height: 24px;
    padding: 2px 0;
  }
  .kinds li {
    display: block;
    border: 0;
  }
  .kinds .n {
    font-weight: 450;
  }
  .more {
    padding-inline-start: 24px;
  }
  .kinds .more {
    padding: 2px 0;
  }
  .total {
    margin: auto 0 0;
    padding-top: 8px;
    font-size: ${fontSizeSmall};
    color: ${colorMuted};
  }
  .bone.proportion {
    margin: 14px 0 8px;
    height: 8px;
  }
  .bone.line {
    width: 60%;
    vertical-align: middle;
    height: 14px;
  }
`
