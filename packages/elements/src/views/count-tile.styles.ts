import { css } from 'lit'

/** A tile with one large number; the whole tile is the link's target. */
export const countTileStyles = css`
  .number {
    display: flex;
    align-items: baseline;
    gap: 8px;
    min-height: calc(var(--_large) * 1.1 + 2px);
    margin-top: 7px;
  }
  .value {
    font-size: var(--_large);
    line-height: 1.1;
    font-weight: var(--_strong);
    letter-spacing: -0.028em;
    font-variant-numeric: tabular-nums;
    color: inherit;
    border-bottom: 2px solid transparent;
  }
  a.value::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }
  a.value:hover {
    color: var(--_accent);
    border-color: currentColor;
    text-decoration: none;
  }
  .suffix {
    color: var(--_muted);
  }
  .foot {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 24px;
    margin-top: 8px;
    font-size: var(--_small);
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .stale .value {
    color: var(--_muted);
  }
  .spark {
    flex: none;
    margin-inline-start: auto;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .spark circle {
    fill: var(--_accent);
    stroke: none;
  }
  .bone.value {
    width: 118px;
    height: 32px;
    align-self: center;
  }
  .bone.line {
    width: 150px;
    height: 14px;
  }
`
