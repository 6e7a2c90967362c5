import { css } from 'lit'

/** The card around every widget, and what stands in it in each state. */
export const cardStyles = css`
  :host {
    display: block;
    min-width: 0;
    font-size: var(--_size);
    line-height: 1.45;
    color: var(--_ink);
  }
  :host([hidden]),
  :host(:state(unavailable)) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    height: 100%;
    padding: var(--_block) var(--_inline);
    background: var(--_card);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 2px 12px;
    min-height: 22px;
  }
  #heading {
    font-size: 0.929em;
    font-weight: var(--_medium);
    color: var(--_muted);
  }
  .pill,
  .age {
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .pill {
    padding: 0 8px;
    border: 1px solid var(--_line);
    border-radius: 99px;
    color: var(--_muted);
  }
  .age {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    color: var(--_warning);
    font-weight: var(--_medium);
  }
  .age svg {
    width: 12px;
    height: 12px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.4;
  }
  .note {
    margin: 4px 0 0;
    font-size: 0.929em;
    color: var(--_muted);
  }
  .retry {
    display: flex;
    gap: 12px;
    align-items: center;
    margin: 8px 0 0;
  }
  .retry code {
    font: inherit;
    font-size: var(--_small);
    color: var(--_muted);
  }
  button {
    font: inherit;
    font-size: 0.929em;
    font-weight: var(--_medium);
    color: inherit;
    background: none;
    border: 1px solid var(--_line);
    border-radius: var(--_round);
    padding: 4px 12px;
    min-height: 28px;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--_neutral);
  }
  a {
    color: var(--_accent);
    text-decoration: none;
    font-weight: var(--_medium);
  }
  a:hover {
    text-decoration: underline 2px;
    text-underline-offset: 3px;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
    border-radius: 4px;
  }
  .change {
    font-weight: var(--_medium);
    margin-inline-end: 4px;
  }
  .good {
    color: var(--_good);
  }
  .bad {
    color: var(--_bad);
  }
  .stale .change {
    color: var(--_muted);
  }
  .bone {
    display: inline-block;
    background: var(--_hair);
    border-radius: 6px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }
  }
  @media print {
    .card {
      break-inside: avoid;
    }
    button {
      display: none;
    }
  }
`
