import { css } from 'lit'
import { colorMuted, colorPage, fontWeightTitle, radiusCard, spaceGap, spaceScale } from '../styles/tokens.js'

/** Twelve columns where there is room; heights are reserved, so that nothing moves when the answers come. */
export const dashboardStyles = css`
  :host {
    container-type: inline-size;
    /* Its content does not count then: in a dialog or a row it would have no width at all. */
    contain-intrinsic-inline-size: 320px;
  }
  /* The reset of a page would take it away. */
  :host([scheme]) {
    padding: ${spaceGap} !important;
    background: ${colorPage};
    border-radius: ${radiusCard};
  }
  .head {
    margin: 0 0 20px;
    min-height: 51px;
  }
  .title {
    font-size: 1.571em;
    font-weight: ${fontWeightTitle};
    letter-spacing: -0.015em;
  }
  .about {
    font-size: 0.929em;
    color: ${colorMuted};
    min-height: 1.45em;
  }
  /* The name of an account takes no more than two lines. */
  .about bdi {
    vertical-align: bottom;
    overflow: hidden;
    display: inline-block;
    max-height: 2lh;
  }
  .grid {
    grid-template-columns: repeat(12, minmax(0, 1fr));
    display: grid;
    gap: ${spaceGap};
  }
  .grid > * {
    grid-column: span 12;
  }
  .tile {
    min-height: calc(104px + 36px * ${spaceScale});
  }
  .card.bar {
    min-height: calc(14px + 40px * ${spaceScale});
  }
  .card.list {
    min-height: calc(251px + 147px * ${spaceScale});
  }
  .card.chart,
  .card.aside {
    min-height: calc(337px + 36px * ${spaceScale});
  }
  .card.table {
    min-height: calc(180px + 128px * ${spaceScale});
  }
  /* By the size of the text, so that larger text has as much room. */
  @container (min-width: 38.57em) {
    .medium-6 {
      grid-column: span 6;
    }
  }
  @container (min-width: 64.28em) {
    .wide-4 {
      grid-column: span 4;
    }
    .wide-6 {
      grid-column: span 6;
    }
    .wide-8 {
      grid-column: span 8;
    }
  }
  @container (min-width: 80em) {
    .wide-3 {
      grid-column: span 3;
    }
  }
  @media print {
    /* The head says it for all. */
    .grid > :not(:state(stale))::part(as-of) {
      display: none;
    }
    /* WebKit cuts the text of a grid at the end of a sheet, but moves that of a block to the next. */
    @supports (-webkit-hyphens: none) {
      .grid {
        display: block;
      }
      .grid > * {
        margin-bottom: ${spaceGap};
      }
    }
  }
`
