import { css } from 'lit'
import { clipped } from './name.styles.js'

/** A table in columns, or, without room for them, one card a row. */
export const dataTableStyles = [
  clipped,
  css`
    .fit {
      margin: 2px -4px -4px;
      padding: 4px;
      overflow-x: auto;
    }
    .many {
      container: many / inline-size;
    }
    table {
      width: 100%;
      border-collapse: collapse;
      font-variant-numeric: tabular-nums;
    }
    th {
      text-align: start;
      font-weight: inherit;
    }
    thead th {
      padding-block: 6px;
      border-bottom: 1px solid var(--_line);
      color: var(--_muted);
      font-size: var(--_small);
      white-space: nowrap;
    }
    tbody :is(th, td) {
      padding-block: 8px;
      border-bottom: 1px solid var(--_hair);
    }
    tbody tr:last-child > * {
      border: 0;
    }
    tr > * {
      padding-inline: 0 16px;
    }
    tr > :last-child {
      padding-inline-end: 0;
    }
    td {
      white-space: nowrap;
      overflow-wrap: normal;
    }
    tr > .end {
      text-align: end;
    }
    .zero {
      color: var(--_muted);
    }
    @container many (width < 720px) {
      table,
      tbody,
      tr,
      tbody th {
        display: block;
      }
      thead {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      tr {
        padding: 10px 0;
        border-bottom: 1px solid var(--_hair);
      }
      tr:last-child {
        border: 0;
      }
      tbody tr > * {
        padding: 1px 0;
        border: 0;
      }
      td {
        display: flex;
        gap: 12px;
        justify-content: space-between;
        font-size: var(--_small);
      }
      td::before {
        content: attr(data-header) / '';
        color: var(--_muted);
      }
    }
  `,
]
