import { css } from 'lit'

/** The chart's colours; drawn from the left, and mirrored as a whole where the page reads from the right. */
export const yearOverYearStyles = css`
  figure {
    margin: 4px 0 0;
    container-type: inline-size;
  }
  .plot {
    display: block;
    direction: ltr;
    width: 100%;
    height: 222px;
    padding-left: 32px;
    overflow: visible;
  }
  .plot:dir(rtl),
  .plot:dir(rtl) text {
    transform: scaleX(-1);
  }
  .plot text {
    transform-box: fill-box;
    transform-origin: center;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    fill: var(--_muted);
  }
  .plot .tick {
    translate: -32px;
  }
  line {
    stroke: var(--_hair);
  }
  .base {
    stroke: var(--_line);
  }
  .current {
    color: var(--_accent);
  }
  .previous {
    color: var(--_accent-soft);
  }
  rect {
    fill: currentColor;
  }
  .hatch {
    fill: url(#hatch);
  }
  #hatch rect {
    color: var(--_card);
    opacity: 0.55;
  }
  .hit {
    fill: transparent;
  }
  .plot .bar text {
    visibility: hidden;
    font-weight: var(--_strong);
    fill: var(--_ink);
    stroke: var(--_card);
    stroke-width: 4px;
    paint-order: stroke;
    pointer-events: none;
  }
  .bar:is(:hover, :focus-visible) text {
    visibility: visible;
  }
  .bar:focus-visible {
    outline: none;
  }
  .bar:focus-visible .hit {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  @container (width < 480px) {
    figure figcaption {
      min-height: 56px;
    }
    .minor {
      display: none;
    }
  }
`
