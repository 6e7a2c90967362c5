import { css } from 'lit'
import { comfortable, compact, forcedColors } from './tokens.js'

/** What the attributes `scheme` and `density` mean, on a widget and for all that is inside an element of ours. */
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
  @media (forced-colors: active) {
    :host {
      ${forcedColors}
    }
  }
`
