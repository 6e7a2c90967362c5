import { css } from 'lit'
import {
  colorCard,
  colorControl,
  colorInk,
  colorMuted,
  colorNeutral,
  fontSizeSmall,
  fontWeightMedium,
  radiusControl,
} from '../styles/tokens.js'
import { toolBones } from '../styles/tool-bones.styles.js'

/** A native drop-down in the style of the card. */
export const selectStyles = css`
  ${toolBones}
  select {
    min-height: 28px;
    padding: 3px 10px;
    padding-inline-end: 28px;
    max-width: 100%;
    appearance: none;
    border: 1px solid ${colorControl};
    border-radius: ${radiusControl};
    background: none;
    color: ${colorInk};
    font: inherit;
    font-size: ${fontSizeSmall};
    font-weight: ${fontWeightMedium};
    text-overflow: ellipsis;
  }
  option {
    background: ${colorCard};
  }
  select:hover {
    border-color: ${colorNeutral};
  }
  .select {
    display: inline-flex;
    position: relative;
    max-width: 100%;
  }
  .select::after {
    display: grid;
    position: absolute;
    content: '▾' / '';
    inset-block: 0;
    inset-inline-end: 10px;
    align-items: center;
    color: ${colorMuted};
    font-size: ${fontSizeSmall};
    pointer-events: none;
  }
  .bone.tools {
    width: 138px;
    height: 28px;
  }
`
