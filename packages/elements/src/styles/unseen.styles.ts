import { css } from 'lit'

/** For words that are heard but not seen. */
export const unseenStyles = css`
  .unseen {
    white-space: nowrap;
    height: 1px;
    position: absolute;
    width: 1px;
    clip-path: inset(50%);
    overflow: hidden;
  }
`
