import { css } from 'lit'
import { comfortable, compact, forcedColors } from './tokens.js'

/**
 * What the attributes `scheme` and `density` mean, on a widget and for all that is inside an element of ours.
 * On paper all is dark on light.
 */
export const hostStyles = css`
  :host([scheme='light']) {
    color-scheme: light;
  }
  :host([scheme='dark']) {
    color-scheme: dark;
  }
  :host([density='compact']) {
    ${compact}
  }
  :host([density='comfortable']) {
    ${comfortable}
  }
  @media print {
    :host {
      color-scheme: light !important;
    }
  }
  @media (forced-colors: active) {
    :host {
      ${forcedColors}
    }
  }
`
