import { css } from 'lit'
import { colorMuted, fontSizeSmall } from '../styles/tokens.js'

/** What the table of partners adds to a table. */
export const overviewStyles = css`
  .tools {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    font-size: ${fontSizeSmall};
  }
  /* A name is a block, which would tear the pill around it in two. */
  .pill:has(.name),
  .arrow {
    display: inline-block;
  }
  .arrow:dir(rtl) {
    transform: scaleX(-1);
  }
  .company {
    align-items: baseline;
    gap: 0 8px;
    flex-wrap: wrap;
    display: flex;
  }
  /* Room for a finger: 24 px also around one digit. */
  a {
    position: relative;
  }
  a::after {
    inset: -5px 0;
    inset-inline-start: -16px;
    position: absolute;
    content: '';
  }
  .place,
  .shown {
    font-size: ${fontSizeSmall};
    color: ${colorMuted};
  }
  .bone.line {
    width: 60px;
    height: 14px;
    vertical-align: middle;
  }
  .shown {
    margin: 8px 0 0;
  }
  .bone.tools {
    height: 20px;
    width: 150px;
  }
`
