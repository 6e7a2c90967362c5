import { css } from 'lit'

/** No name takes more than two lines; on paper, where there is no title, six. */
export const clipped = css`
  .name {
    text-align: -webkit-match-parent;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    display: -webkit-box;
    text-align: match-parent;
    overflow: hidden;
  }
  @media print {
    .name {
      -webkit-line-clamp: 6;
    }
  }
`
