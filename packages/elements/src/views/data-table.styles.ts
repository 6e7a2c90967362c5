import { css } from 'lit'
import { colorHair, colorLine, colorMuted, fontSizeSmall, spaceScale } from '../styles/tokens.js'
import { clipped } from './name.styles.js'

/** A table in columns, or, without room for them, one card a row. */
export const dataTableStyles = [
  clipped,
  css`
    /* Without a doctype a table inherits neither font nor colour. */
    table {
      width: 100%;
      font: inherit;
      border-collapse: collapse;
      color: inherit;
    }
    .many {
      container: many / inline-size;
    }
    .fit {
      overflow-x: auto;
      padding: 4px;
      margin: 2px -4px -4px;
    }
    th {
      font-weight: inherit;
      text-align: start;
    }
    thead th {
      padding-block: calc(6px * ${spaceScale});
      border-bottom: 1px solid ${colorLine};
      color: ${colorMuted};
      font-size: ${fontSizeSmall};
      white-space: nowrap;
    }
    tbody :is(th, td) {
      padding-block: max(2px, 8px * ${spaceScale});
      border-bottom: 1px solid ${colorHair};
    }
    tbody tr:last-child > * {
      border: 0;
    }
    /* Not in a name: a hyphen would be as wide as a figure. */
    td {
      font-variant-numeric: tabular-nums;
      overflow-wrap: normal;
      white-space: nowrap;
    }
    tr > * {
      padding-inline: 0 16px;
    }
    tr > .end {
      text-align: end;
    }
    tr > :last-child {
      padding-inline-end: 0;
    }
    .zero {
      color: ${colorMuted};
    }
    /* By the size of the text. */
    @container many (width < 51em) {
      table,
      tbody,
      tr,
      tbody th {
        display: block;
      }
      thead {
        height: 1px;
        position: absolute;
        width: 1px;
        clip-path: inset(50%);
        overflow: hidden;
      }
      tr {
        padding: calc(10px * ${spaceScale}) 0;
        border-bottom: 1px solid ${colorHair};
      }
      tr:last-child {
        border: 0;
      }
      tbody tr > * {
        padding: 1px 0;
        border: 0;
      }
      td {
        flex-wrap: wrap;
        display: flex;
        justify-content: space-between;
        gap: 0 12px;
        font-size: ${fontSizeSmall};
      }
      td::before {
        content: attr(data-header) / '';
        color: ${colorMuted};
      }
    }
  `,
]
