import { css } from 'lit'

/** No name takes more than two lines; on paper, where there is no title, six. */
export const clipped = css`
  .name {
    text-align: -webkit-match-parent;
    -webkit-line-clamp: 2;
    text-align: match-parent;
    overflow: hidden;
    -webkit-box-orient: vertical;
    display: -webkit-box;
  }
  @media print {
    .name {
      -webkit-line-clamp: 6;
    }
  }
`
