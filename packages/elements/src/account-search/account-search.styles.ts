import { css } from 'lit'
import {
  colorAccent,
  colorCard,
  colorControl,
  colorFocus,
  colorHair,
  colorLine,
  colorMuted,
  colorOnAccent,
  fontSizeSmall,
  fontWeightStrong,
  radiusCard,
  radiusControl,
  spaceScale,
} from '../styles/tokens.js'
import { clipped } from '../views/name.styles.js'

/** One line: what to type, the field, the kind, the button. The list lies over the page and moves nothing. */
export const accountSearchStyles = [
  clipped,
  css`
    .card {
      justify-content: center;
    }
    .card:not(:has(.retry)) {
      padding: calc(8px * ${spaceScale});
    }
    .card:not(:has(.retry)) header {
      position: absolute;
      clip-path: inset(50%);
    }
    form {
      display: flex;
      margin: 0;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
    label {
      padding-inline-start: 12px;
      color: ${colorMuted};
    }
    .field {
      position: relative;
      min-width: 0;
      flex: 999 1 96px;
    }
    input,
    select,
    form button,
    .bone.search {
      min-height: max(24px, 12px + 24px * ${spaceScale});
    }
    select,
    form button {
      font-size: inherit;
      border-color: transparent;
    }
    input {
      width: 100%;
      border: 0;
      padding: 0 12px;
      border-radius: ${radiusControl};
      background: none;
      color: inherit;
      font: inherit;
    }
    input:focus-visible {
      outline-offset: -2px;
    }
    .select {
      padding-inline-start: 8px;
      border-inline-start: 1px solid ${colorLine};
    }
    select {
      font-weight: inherit;
    }
    form button {
      /* Alone in its row, it fills the row. */
      padding: 0 16px;
      flex: 1 0 auto;
      background: ${colorAccent};
      color: ${colorOnAccent};
    }
    form button:hover {
      filter: brightness(0.92);
    }
    .popup {
      position: absolute;
      /* Also over the marks of the receipts below it. */
      z-index: 2;
      inset-inline: 0;
      top: calc(100% + 6px);
      overflow: auto;
      padding: 4px;
      max-height: 380px;
      border: 1px solid ${colorLine};
      border-radius: ${radiusCard};
      background: ${colorCard};
    }
    .popup .note {
      margin: 8px;
    }
    .option {
      gap: 0 12px;
      display: flex;
      flex-wrap: wrap;
      padding: 8px;
      justify-content: space-between;
      border-radius: ${radiusControl};
      color: inherit;
      cursor: pointer;
      font-weight: inherit;
    }
    .option:hover,
    [aria-selected='true'] {
      background: ${colorHair};
      text-decoration: none;
    }
    [aria-selected='true'] {
      outline: 2px solid ${colorFocus};
      outline-offset: -2px;
    }
    b {
      font-weight: ${fontWeightStrong};
    }
    .place {
      color: ${colorMuted};
      font-size: ${fontSizeSmall};
    }
    @media (max-width: 519px) {
      label {
        padding-top: 4px;
        width: 100%;
      }
      .field {
        flex-basis: 160px;
      }
      .bone.search {
        height: 112px;
      }
      input {
        border: 1px solid ${colorControl};
      }
      .select {
        flex: 1;
        padding: 0;
        border: 0;
      }
      select {
        flex: 1;
      }
    }
    /* In the system's colours both, whatever ground a host gives it. */
    @media (forced-colors: active) {
      form button {
        background: none;
        border-color: ButtonBorder;
        color: inherit;
      }
    }
    /* Nobody searches on paper. */
    @media print {
      :host {
        display: none;
      }
    }
  `,
]
