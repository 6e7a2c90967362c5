/**
 * For Angular: with it, `$event` of `(lmp-drill-down)` has its type in a strict template, and so has a template
 * variable. The component lists `CUSTOM_ELEMENTS_SCHEMA`; Angular does not check property bindings under it.
 */
export type { Tags } from './tags.js'
