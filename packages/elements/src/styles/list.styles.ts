import { css } from 'lit'
import { colorFocus, colorHair, colorMuted, fontSizeSmall, fontWeightMedium } from './tokens.js'

/** A list of labels with a number at the end; the whole row is the target of the number's link. */
export const listStyles = css`
  ul {
    margin: 0;
    list-style: none;
    padding: 0;
  }
  li:not(:last-child) {
    border-bottom: 1px solid ${colorHair};
  }
  .n {
    font-variant-numeric: tabular-nums;
    font-weight: ${fontWeightMedium};
    overflow-wrap: normal;
  }
  .n.zero {
    color: ${colorMuted};
    font-weight: 450;
  }
  a.n::after {
    position: absolute;
    content: '';
    border-radius: 4px;
    inset: 0;
  }
  a.n:focus-visible {
    outline: none;
  }
  a.n:focus-visible::after {
    outline: 2px solid ${colorFocus};
  }
  .more {
    padding: 8px 0 0;
    display: block;
    font-size: ${fontSizeSmall};
    color: ${colorMuted};
  }
`
