import { css } from 'lit'

/** Where an error stands in the place of all numbers, no grey block promises a control beside the heading. */
export const toolBones = css`
  .card:has(.retry) header .bone {
    display: none;
  }
`
