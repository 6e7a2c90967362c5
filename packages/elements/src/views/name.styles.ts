import { css } from 'lit'

/** No name takes more than two lines; on paper, where there is no title, six. */
export const clipped = css`
  .name {
    -webkit-box-orient: vertical;
    display: -webkit-box;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  @media print {
    .name {
      -webkit-line-clamp: 6;
    }
  }
`
