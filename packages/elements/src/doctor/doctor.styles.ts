import { css } from 'lit'
import { buttonStyles } from '../styles/button.styles.js'
import {
  colorAccent,
  colorBad,
  colorCard,
  colorFocus,
  colorHair,
  colorInk,
  colorLine,
  colorMuted,
  colorWarning,
  fontFamily,
  fontLineHeight,
  fontSize,
  fontSizeSmall,
  fontWeightMedium,
  radiusCard,
  radiusControl,
  spaceBlock,
  spaceInline,
} from '../styles/tokens.js'

/** What to do comes first and largest; the rest is for reference. */
export const doctorStyles = css`
  :host {
    display: block;
    min-width: 0;
    font-family: ${fontFamily};
    font-size: ${fontSize};
    line-height: ${fontLineHeight};
    color: ${colorInk};
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  .card {
    overflow-wrap: anywhere;
    text-align: left;
    padding-block: ${spaceBlock};
    padding-inline: ${spaceInline};
    background: ${colorCard};
    border: 1px solid ${colorLine};
    border-radius: ${radiusCard};
  }
  header,
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
  }
  header > .tools {
    margin-left: auto;
  }
  /* Always there to be read, without a gap of its own beside the first button. */
  .done:empty {
    margin-right: -12px;
  }
  #heading {
    font-size: 1.143em;
    font-weight: ${fontWeightMedium};
  }
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  .sum,
  .done,
  .calm,
  dt {
    color: ${colorMuted};
  }
  .sum,
  .done,
  table,
  dl {
    font-size: ${fontSizeSmall};
  }
  ${buttonStyles}
  a {
    color: ${colorAccent};
    text-underline-offset: 3px;
  }
  :focus-visible {
    outline: 2px solid ${colorFocus};
    outline-offset: 2px;
    border-radius: 4px;
  }
  .part {
    margin-block: 18px 6px;
    font-size: 0.929em;
    font-weight: ${fontWeightMedium};
    color: ${colorMuted};
  }
  /* Without room for a few words beside its mark or its name, what was found stands below it. */
  li,
  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    padding-block: 8px;
    border-top: 1px solid ${colorHair};
  }
  li > div,
  dd {
    flex: 1 1 12em;
    min-width: 0;
  }
  .mark {
    align-self: start;
    min-width: 52px;
    white-space: nowrap;
    text-align: center;
    padding: 1px 8px;
    border: 1px solid currentColor;
    border-radius: ${radiusControl};
    font-size: ${fontSizeSmall};
    font-weight: ${fontWeightMedium};
  }
  .ill .mark {
    color: ${colorBad};
  }
  .attention .mark {
    color: ${colorWarning};
  }
  strong,
  tbody th {
    font-weight: ${fontWeightMedium};
  }
  .cure::before {
    content: '→ ' / '';
  }
  code {
    font-size: ${fontSizeSmall};
  }
  table {
    text-align: left;
  }
  tbody :is(th, td) {
    vertical-align: top;
  }
  td {
    font-variant-numeric: inherit;
    white-space: normal;
    overflow-wrap: anywhere;
    min-width: 72px;
  }
  td:nth-child(4) {
    white-space: nowrap;
  }
  dl > div {
    padding-block: 4px;
  }
  dt {
    flex: 0 0 max(96px, 26%);
  }
  @media print {
    .tools {
      display: none;
    }
  }
`
