import { css } from 'lit'
import { colorBad, colorCard, colorMuted, fontSizeSmall, spaceRow, spaceScale } from '../styles/tokens.js'
import { clipped } from '../views/name.styles.js'

/** A thin bar under each name. */
export const decreaseStyles = [
  clipped,
  css`
    ul {
      display: grid;
      grid-template-columns: 1fr auto;
      column-gap: 12px;
      margin-top: 4px;
    }
    li {
      grid-column: span 2;
      position: relative;
      display: grid;
      grid-template-columns: subgrid;
      row-gap: 4px;
      align-items: center;
      min-height: max(24px, ${spaceRow} + 5px);
      padding-block: calc(7px * ${spaceScale}) calc(6px * ${spaceScale});
    }
    .n {
      grid-row: span 2;
      text-align: end;
    }
    li svg {
      width: 100%;
      height: 3px;
      fill: color-mix(in oklab, ${colorBad} 62%, ${colorCard});
    }
    svg:dir(rtl) {
      transform: scaleX(-1);
    }
    .cycle {
      margin: auto 0 0;
      padding-top: 6px;
      font-size: ${fontSizeSmall};
      color: ${colorMuted};
    }
    .bone.line {
      height: 14px;
      width: 60%;
      vertical-align: middle;
    }
    .bone.tools {
      height: 20px;
      width: 58px;
    }
  `,
]
