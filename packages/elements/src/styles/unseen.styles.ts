import { css } from 'lit'

/** For words that are heard and not seen. */
export const unseenStyles = css`
  .unseen {
    width: 1px;
    position: absolute;
    height: 1px;
    white-space: nowrap;
    overflow: hidden;
    clip-path: inset(50%);
  }
`
