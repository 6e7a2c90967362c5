import { css } from 'lit'
import {
  colorAccent,
  colorAccentSoft,
  colorCard,
  colorFocus,
  colorHair,
  colorInk,
  colorLine,
  colorMuted,
  colorNeutral,
  fontWeightStrong,
  radiusBar,
} from '../styles/tokens.js'

/** The chart's colours; drawn from the left, and mirrored as a whole where the page reads from the right. */
export const yearOverYearStyles = css`
  .plot {
    direction: ltr;
    height: 222px;
    width: 100%;
    display: block;
    padding-left: 32px;
    overflow: visible;
  }
  figure {
    container-type: inline-size;
    margin: 4px 0 0;
  }
  .plot:dir(rtl),
  .plot:dir(rtl) text {
    transform: scaleX(-1);
  }
  .plot text {
    font-size: 12px;
    transform-box: fill-box;
    font-variant-numeric: tabular-nums;
    transform-origin: center;
    fill: ${colorMuted};
  }
  .plot .tick {
    translate: -32px;
  }
  line {
    stroke: ${colorHair};
  }
  .base {
    stroke: ${colorLine};
  }
  .current {
    color: ${colorAccent};
  }
  /* Paler than contrast allows, so it has a visible edge, by which the two also differ without colour. */
  .previous {
    color: ${colorAccentSoft};
    stroke: ${colorNeutral};
  }
  rect {
    fill: currentColor;
  }
  .bar rect {
    rx: ${radiusBar};
  }
  .hatch {
    fill: url(#hatch);
  }
  #hatch rect {
    color: ${colorCard};
    opacity: 0.55;
  }
  .hit {
    fill: transparent;
  }
  .plot .bar text {
    visibility: hidden;
    font-weight: ${fontWeightStrong};
    fill: ${colorInk};
    stroke: ${colorCard};
    stroke-width: 4px;
    paint-order: stroke;
    pointer-events: none;
  }
  /* A press leaves the focus here too, and a browser draws a ring for that. */
  .bar:focus {
    outline: none;
  }
  .bar:is(:hover, :focus-visible) text {
    visibility: visible;
  }
  .bar:hover {
    text-decoration: none;
  }
  .bar:focus-visible .hit {
    stroke: ${colorFocus};
    stroke-width: 2;
  }
  @media (forced-colors: active) {
    .plot text,
    .plot .bar text {
      fill: CanvasText;
    }
    line {
      stroke: GrayText;
      stroke-width: 0.5;
    }
  }
  @container (width < 560px) {
    :lang(ar) .minor {
      display: none;
    }
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
