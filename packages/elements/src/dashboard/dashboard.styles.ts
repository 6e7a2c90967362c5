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
  .bar {
    min-height: 52px;
  }
  .tile {
    min-height: 137px;
  }
  .list {
    min-height: 218px;
  }
  .chart,
  .aside {
    min-height: 310px;
  }
  .table {
    min-height: 280px;
  }
  @container (min-width: 540px) {
    .tile,
    .list {
      grid-column: span 6;
    }
    .tile.span-12,
    .list.span-12 {
      grid-column: span 12;
    }
  }
  @container (min-width: 900px) {
    .span-3 {
      grid-column: span 3;
    }
    .span-4 {
      grid-column: span 4;
    }
    .span-6 {
      grid-column: span 6;
    }
    .span-8 {
      grid-column: span 8;
    }
  }
`
