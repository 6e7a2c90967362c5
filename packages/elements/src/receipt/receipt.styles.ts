import { css } from 'lit'
import { buttonStyles } from '../styles/button.styles.js'
import {
  colorCard,
  colorFocus,
  colorHair,
  colorInk,
  colorLine,
  colorMuted,
  colorWarning,
  fontFamily,
  fontLineHeight,
  fontSize,
  fontSizeSmall,
  fontWeightMedium,
  radiusCard,
} from '../styles/tokens.js'

/** The mark in the head of a card, and what it opens; printed, the receipt stands under the heading. */
export const receiptStyles = css`
  /* Everything else in the head is placed as without a receipt. */
  :host {
    display: contents;
    font-family: ${fontFamily};
    font-size: ${fontSize};
    line-height: ${fontLineHeight};
    color: ${colorInk};
  }
  * {
    box-sizing: border-box;
  }
  ${buttonStyles}
  .mark {
    display: grid;
    place-items: center;
    flex: none;
    width: 24px;
    min-height: 24px;
    padding: 0;
    border: 0;
    color: ${colorMuted};
  }
  /* In the corner of the card it takes no room from heading and numbers. */
  .open {
    position: absolute;
    z-index: 1;
    inset-block-start: -1px;
    inset-inline-end: -1px;
  }
  .close {
    margin-inline-end: -5px;
  }
  .mark:hover {
    color: ${colorInk};
  }
  svg {
    width: 14px;
    height: 14px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.4;
    stroke-linecap: round;
  }
  .open svg {
    width: 12px;
    height: 12px;
  }
  :focus-visible {
    outline: 2px solid ${colorFocus};
    outline-offset: 1px;
    border-radius: 6px;
  }
  [popover] {
    position: fixed;
    inset: 0;
    margin: auto;
    inline-size: min(340px, 100vw - 32px);
    max-block-size: calc(100vh - 16px);
    padding: 14px 16px 16px;
    overflow: auto;
    color: inherit;
    background: ${colorCard};
    border: 1px solid ${colorLine};
    border-radius: ${radiusCard};
    overflow-wrap: anywhere;
    text-align: start;
  }
  @media (min-height: 480px) {
    @supports (position-area: self-block-end span-self-inline-start) {
      [popover] {
        inset: auto;
        margin: 4px 0;
        position-area: self-block-end span-self-inline-start;
        position-try-fallbacks:
          flip-block,
          flip-inline,
          flip-block flip-inline;
      }
    }
  }
  .head {
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: 8px;
    margin-block-end: 10px;
  }
  .title {
    font-weight: ${fontWeightMedium};
  }
  .kicker {
    display: block;
    font-size: ${fontSizeSmall};
    font-weight: normal;
    color: ${colorMuted};
  }
  dl {
    margin: 0;
    font-size: ${fontSizeSmall};
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(72px, 26%) minmax(0, 1fr);
    gap: 12px;
    padding-block: 6px;
    border-block-start: 1px solid ${colorHair};
  }
  dt,
  .about {
    color: ${colorMuted};
  }
  dd {
    margin: 0;
  }
  dd > span,
  .stale {
    display: block;
  }
  .stale {
    color: ${colorWarning};
  }
  .copy {
    margin-block-start: 10px;
  }
  @media print {
    :host {
      display: flex;
      flex-wrap: wrap;
      flex: 1 0 100%;
      align-items: center;
      gap: 2px 8px;
    }
    button,
    .mark,
    .head,
    .age {
      display: none;
    }
    [popover] {
      display: block;
      position: static;
      inline-size: 100%;
      max-block-size: none;
      margin: 0 0 6px;
      padding: 0;
      border: 0;
      border-radius: 0;
    }
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
    }
    dl > div {
      display: flex;
      gap: 6px;
      padding: 0;
      border: 0;
    }
    dt {
      flex: none;
    }
    dd > span {
      display: inline;
    }
    dd > span + span {
      margin-inline-start: 10px;
    }
  }
`
