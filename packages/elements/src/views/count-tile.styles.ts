import { css } from 'lit'
import {
  colorAccent,
  colorMuted,
  fontSizeSmall,
  fontSizeValue,
  fontWeightStrong,
  radiusCard,
} from '../styles/tokens.js'

/** A tile with one large number; the whole tile is the link's target. */
export const countTileStyles = css`
  /* A block is laid out once, a flexible box again when the tile gets its row's height. */
  .card {
    display: block;
  }
  .number {
    display: flex;
    align-items: baseline;
    gap: 8px;
    min-height: calc(${fontSizeValue} * 1.1 + 2px);
  }
  .value {
    font-size: ${fontSizeValue};
    line-height: 1.1;
    font-weight: ${fontWeightStrong};
    letter-spacing: -0.028em;
    color: inherit;
    font-variant-numeric: tabular-nums;
  }
  a.value::after {
    position: absolute;
    content: '';
    inset: 0;
    border-radius: ${radiusCard};
  }
  a.value:hover {
    color: ${colorAccent};
  }
  /* Ten characters and more: the longest number has room in one line, since what breaks reads as two. */
  .number:has(.n) {
    container-type: inline-size;
  }
  .n {
    font-size: min(${fontSizeValue}, 7.5cqi);
  }
  .foot {
    display: flex;
    gap: 8px;
    align-items: center;
    margin-top: 8px;
    min-height: 24px;
    font-size: ${fontSizeSmall};
    color: ${colorMuted};
    font-variant-numeric: tabular-nums;
  }
  .spark {
    flex: none;
    margin-inline-start: auto;
    fill: none;
    stroke: ${colorAccent};
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .spark:dir(rtl) {
    transform: scaleX(-1);
  }
  .spark circle {
    fill: ${colorAccent};
    stroke: none;
  }
  .bone.value {
    width: 118px;
    height: 32px;
    align-self: center;
  }
  .bone.line {
    width: 150px;
    height: 14px;
  }
`
