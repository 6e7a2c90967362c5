import { css } from 'lit'

/** A native drop-down in the hand of the card. */
export const selectStyles = css`
  select {
    appearance: none;
    max-width: 100%;
    min-height: 28px;
    padding: 3px 10px;
    padding-inline-end: 28px;
    border: 1px solid var(--_line);
    border-radius: var(--_round);
    background: none;
    color: var(--_ink);
    font: inherit;
    font-size: var(--_small);
    font-weight: var(--_medium);
    text-overflow: ellipsis;
  }
  option {
    background: var(--_card);
    color: var(--_ink);
  }
  select:hover {
    border-color: var(--_neutral);
  }
  .select {
    position: relative;
    display: inline-flex;
    max-width: 100%;
  }
  .select::after {
    content: '▾' / '';
    position: absolute;
    inset-block: 0;
    inset-inline-end: 10px;
    display: grid;
    align-items: center;
    color: var(--_muted);
    font-size: var(--_small);
    pointer-events: none;
  }
  .bone.select {
    width: 138px;
    height: 28px;
  }
`
