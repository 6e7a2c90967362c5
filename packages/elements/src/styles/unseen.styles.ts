import { css } from 'lit'

/** For words that are heard but not seen. A PDF says only what is drawn: on paper they are, without ink. */
export const unseenStyles = css`
  .unseen {
    white-space: nowrap;
    height: 1px;
    position: absolute;
    width: 1px;
    clip-path: inset(50%);
    overflow: hidden;
  }
  @media print {
    .unseen {
      overflow: visible;
      clip-path: none;
      font-size: 1px;
      color: #0000;
      left: 0;
    }
  }
`
