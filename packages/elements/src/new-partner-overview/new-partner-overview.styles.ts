import { css } from 'lit'

/** What the table of partners adds to a table. */
export const overviewStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    font-size: var(--_small);
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
    font-size: var(--_small);
    color: var(--_muted);
  }
  .shown {
    margin: 8px 0 0;
  }
  .bones {
    display: grid;
    gap: 22px;
    margin-top: 16px;
  }
  .bone.line {
    height: 14px;
  }
`
