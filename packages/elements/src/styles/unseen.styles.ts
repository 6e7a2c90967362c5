import { css } from 'lit'

/** For words that are heard but not seen. */
export const unseenStyles = css`
  .unseen {
    position: absolute;
    white-space: nowrap;
    height: 1px;
    width: 1px;
    clip-path: inset(50%);
    overflow: hidden;
  }
`
