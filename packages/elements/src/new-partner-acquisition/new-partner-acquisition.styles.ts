import { css } from 'lit'
import {
  colorCard,
  colorFocus,
  colorHair,
  colorInk,
  colorLine,
  colorMuted,
  colorNeutral,
  fontSizeSmall,
  fontSizeValue,
  fontWeightMedium,
  fontWeightStrong,
  radiusBar,
  radiusControl,
} from '../styles/tokens.js'

/** The head and the controls of the chart. */
export const acquisitionStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .segments {
    display: flex;
    flex-wrap: wrap;
    padding: 2px;
    border-radius: ${radiusControl};
    background: ${colorHair};
  }
  .segments label {
    display: grid;
    position: relative;
    align-items: center;
    min-height: 24px;
    padding: 0 10px;
    border-radius: inherit;
    color: ${colorMuted};
    font-size: ${fontSizeSmall};
    font-weight: ${fontWeightMedium};
    cursor: pointer;
  }
  .segments label:has(:checked) {
    background: ${colorCard};
    color: ${colorInk};
    outline: 1px solid ${colorLine};
  }
  .segments label:has(:focus-visible) {
    outline: 2px solid ${colorFocus};
  }
  .segments input {
    inset: 0;
    position: absolute;
    cursor: pointer;
    margin: 0;
    opacity: 0;
  }
  figcaption {
    flex-wrap: wrap;
    display: flex;
    align-items: baseline;
    gap: 0 20px;
    min-height: 38px;
    margin-top: 6px;
  }
  figcaption .value {
    font-size: calc(${fontSizeValue} * 0.83);
    line-height: 1.2;
    font-weight: ${fontWeightStrong};
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.028em;
    color: inherit;
  }
  .foot,
  .legend {
    font-size: ${fontSizeSmall};
    color: ${colorMuted};
    font-variant-numeric: tabular-nums;
  }
  .earlier {
    color: inherit;
  }
  .legend {
    margin-inline-start: auto;
    display: flex;
    gap: 14px;
  }
  .legend i {
    width: 10px;
    height: 10px;
    margin-inline-end: 6px;
    display: inline-block;
    border-radius: ${radiusBar};
    forced-color-adjust: none;
    background: currentColor;
    print-color-adjust: exact;
  }
  .legend .previous {
    box-shadow: inset 0 0 0 1px ${colorNeutral};
  }
  .bone.tools {
    width: 274px;
  }
  .bone.value {
    width: 90px;
    height: 30px;
    align-self: center;
  }
  .bone.chart {
    height: 222px;
    display: block;
  }
  figure button {
    margin-top: 8px;
  }
  @media (forced-colors: active) {
    .segments label:has(:checked) {
      outline-color: Highlight;
    }
  }
`
