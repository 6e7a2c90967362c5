import { css } from 'lit'
import { colorLine, colorMuted, fontSizeSmall } from './tokens.js'
import { toolBones } from './tool-bones.styles.js'

/** A short fact beside a heading, such as the days that a number looks back on. */
export const pillStyles = css`
  ${toolBones}
  .pill {
    padding: 0 8px;
    border: 1px solid ${colorLine};
    border-radius: 99px;
    font-size: ${fontSizeSmall};
    font-variant-numeric: tabular-nums;
    color: ${colorMuted};
  }
`
