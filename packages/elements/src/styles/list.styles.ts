import { css } from 'lit'
import { colorFocus, colorHair, colorMuted, fontSizeSmall, fontWeightMedium } from './tokens.js'

/** A list of labels with a number at the end; the whole row is the target of the number's link. */
export const listStyles = css`
  ul {
    list-style: none;
    margin: 0;
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
  a.n:focus-visible {
    outline: none;
  }
  a.n::after {
    inset: 0;
    position: absolute;
    content: '';
    border-radius: 4px;
  }
  a.n:focus-visible::after {
    outline: 2px solid ${colorFocus};
    outline-offset: 2px;
  }
  .more {
    display: block;
    padding: 8px 0 0;
    font-size: ${fontSizeSmall};
    color: ${colorMuted};
  }
`
