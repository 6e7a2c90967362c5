/** `October 2026` */
export const MONTH: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' }

/** `2026` */
export const YEAR: Intl.DateTimeFormatOptions = { year: 'numeric' }

/** `Oct` */
export const MONTH_NAME: Intl.DateTimeFormatOptions = { month: 'short' }

/** `24 Nov` */
export const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' }

/** A round number on an axis: `12K`. */
export const COMPACT: Intl.NumberFormatOptions = { notation: 'compact' }
