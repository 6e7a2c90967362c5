import { css } from 'lit'

/** On paper all is dark on light, whatever it is on the screen. */
export const paperStyles = css`
  @media print {
    :host {
      color-scheme: light !important;
    }
  }
`
