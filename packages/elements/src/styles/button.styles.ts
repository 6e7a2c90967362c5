import { css } from 'lit'
import { colorControl, colorNeutral, fontSizeSmall, fontWeightMedium, radiusControl } from './tokens.js'

/** A small button, of what stands beside the numbers. */
export const buttonStyles = css`
  button {
    font: inherit;
    font-size: ${fontSizeSmall};
    font-weight: ${fontWeightMedium};
    background: none;
    color: inherit;
    border: 1px solid ${colorControl};
    border-radius: ${radiusControl};
    cursor: pointer;
    padding: 2px 12px;
    min-height: 28px;
  }
  button:hover {
    border-color: ${colorNeutral};
  }
`
