import { css } from 'lit'

/** Twelve columns where there is room; heights are reserved, so that nothing moves when the answers come. */
export const dashboardStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .head {
    margin: 0 0 20px;
    min-height: 51px;
  }
  .head .title {
    font-size: 1.571em;
    font-weight: 700;
    letter-spacing: -0.015em;
  }
  .head .about {
    font-size: 0.929em;
    color: var(--_muted);
    min-height: 1.45em;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    gap: var(--_gap);
  }
  .grid > * {
    grid-column: span 12;
  }
  .tile {
    min-height: 141px;
  }
  .card.bar {
    min-height: 54px;
  }
  .card.list {
    min-height: 398px;
  }
  .card.chart,
  .card.aside {
    min-height: 373px;
  }
  .card.table {
    min-height: 308px;
  }
  @container (min-width: 540px) {
    .medium-6 {
      grid-column: span 6;
    }
  }
  @container (min-width: 900px) {
    .wide-3 {
      grid-column: span 3;
    }
    .wide-4 {
      grid-column: span 4;
    }
    .wide-6 {
      grid-column: span 6;
    }
    .wide-8 {
      grid-column: span 8;
    }
    .wide-12 {
      grid-column: span 12;
    }
  }
`
