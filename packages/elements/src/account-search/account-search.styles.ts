import { css } from 'lit'
import { clipped } from '../views/name.styles.js'

/** One line: what to type, the field, the kind, the button. The list lies over the page and moves nothing. */
export const accountSearchStyles = [
  clipped,
  css`
    .card {
      padding: 8px;
      min-height: 54px;
      justify-content: center;
    }
    .card:not(:has(.retry)) header {
      position: absolute;
      clip-path: inset(50%);
    }
    form {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
    }
    label {
      padding-inline-start: 12px;
      color: var(--_muted);
    }
    .field {
      position: relative;
      flex: 1 1 240px;
      min-width: 0;
    }
    input {
      width: 100%;
      min-height: 36px;
      padding: 6px 12px;
      border: 0;
      border-radius: var(--_round);
      background: none;
      color: inherit;
      font: inherit;
    }
    input:focus-visible {
      outline-offset: -2px;
      border-radius: var(--_round);
    }
    .select {
      padding-inline-start: 8px;
      border-inline-start: 1px solid var(--_line);
    }
    select {
      min-height: 36px;
      border-color: transparent;
      font-size: inherit;
      font-weight: inherit;
    }
    form button {
      min-height: 36px;
      padding: 0 16px;
      border-color: transparent;
      background: var(--_accent);
      color: var(--_on-accent);
      font-size: inherit;
    }
    form button:hover {
      filter: brightness(0.92);
    }
    .popup {
      position: absolute;
      z-index: 1;
      inset-inline: 0;
      top: calc(100% + 6px);
      max-height: 380px;
      overflow: auto;
      padding: 4px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_card);
    }
    .popup[hidden] {
      display: none;
    }
    .popup .note {
      margin: 8px;
    }
    .option {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      justify-content: space-between;
      padding: 8px;
      border-radius: var(--_round);
      color: inherit;
      font-weight: inherit;
      cursor: pointer;
    }
    .option:hover,
    .option[aria-selected='true'] {
      background: var(--_hair);
      text-decoration: none;
    }
    .option[aria-selected='true'] {
      outline: 2px solid var(--_accent);
      outline-offset: -2px;
    }
    mark {
      background: none;
      color: inherit;
      font-weight: var(--_strong);
    }
    .place {
      color: var(--_muted);
      font-size: var(--_small);
    }
    .bone.search {
      height: 36px;
    }
    @media (width < 520px) {
      .bone.search {
        height: 112px;
      }
      label {
        width: 100%;
        padding-top: 4px;
      }
      input {
        border: 1px solid var(--_line);
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
    @media (forced-colors: active) {
      form button {
        border-color: ButtonBorder;
      }
    }
  `,
]
