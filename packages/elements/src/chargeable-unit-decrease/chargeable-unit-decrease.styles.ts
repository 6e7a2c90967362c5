import { css } from 'lit'
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
      position: relative;
      display: grid;
      grid-column: span 2;
      grid-template-columns: subgrid;
      row-gap: 4px;
      align-items: center;
      min-height: 39px;
      padding: 7px 0 6px;
    }
    .n {
      grid-row: span 2;
      text-align: end;
    }
    li svg {
      width: 100%;
      height: 3px;
      fill: color-mix(in oklab, var(--_bad) 62%, var(--_card));
    }
    svg:dir(rtl) {
      transform: scaleX(-1);
    }
    .cycle {
      margin: auto 0 0;
      padding-top: 6px;
      font-size: var(--_small);
      color: var(--_muted);
    }
    .bone.line {
      width: 60%;
      height: 14px;
      vertical-align: middle;
    }
    .bone.tools {
      width: 58px;
      height: 20px;
    }
  `,
]
