import { css } from 'lit'
import { colorMuted, fontSizeSmall } from '../styles/tokens.js'

/** What the table of partners adds to a table. */
export const overviewStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    font-size: ${fontSizeSmall};
  }
  .arrow {
    display: inline-block;
  }
  .arrow:dir(rtl) {
    transform: scaleX(-1);
  }
  .company {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: baseline;
  }
  .place,
  .shown {
    font-size: ${fontSizeSmall};
    color: ${colorMuted};
  }
  .shown {
    margin: 8px 0 0;
  }
  .bone.line {
    width: 60px;
    height: 14px;
    vertical-align: middle;
  }
  .bone.tools {
    width: 150px;
    height: 20px;
  }
`
