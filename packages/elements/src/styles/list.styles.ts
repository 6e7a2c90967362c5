import { css } from 'lit'

/** A list of labels with a number at the end; the whole row is the target of the number's link. */
export const listStyles = css`
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li + li {
    border-top: 1px solid var(--_hair);
  }
  .n {
    font-variant-numeric: tabular-nums;
    font-weight: var(--_medium);
    overflow-wrap: normal;
  }
  .n.zero {
    color: var(--_muted);
    font-weight: 450;
  }
  a.n::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: 4px;
  }
  a.n:focus-visible {
    outline: none;
  }
  a.n:focus-visible::after {
    outline: 2px solid var(--_accent);
  }
  .more {
    display: block;
    padding: 8px 0 0 24px;
    font-size: var(--_small);
    color: var(--_muted);
  }
  .stale .n {
    color: var(--_muted);
  }
`
