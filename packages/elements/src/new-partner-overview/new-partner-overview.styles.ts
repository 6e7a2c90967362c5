import { css } from 'lit'
import { colorMuted, fontSizeSmall } from '../styles/tokens.js'

/** What the table of partners adds to a table. */
export const overviewStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    font-size: ${fontSizeSmall};
  }
  /* A name is a block, which would tear the pill around it in two. */
  .pill:has(.name),
  .arrow {
    display: inline-block;
  }
  .company {
    gap: 0 8px;
    flex-wrap: wrap;
    display: flex;
    align-items: baseline;
  }
  .arrow:dir(rtl) {
    transform: scaleX(-1);
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
  .bone.tools {
    height: 20px;
    width: 150px;
  }
  .shown {
    margin: 8px 0 0;
  }
`
