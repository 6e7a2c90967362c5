/** What carries a meaning where colours are forced, in which widget, and the system colour that it has. */
export const SYSTEM_COLORS = [
  ['enabled-customers', '.spark', 'stroke', 'LinkText'],
  ['new-partner-acquisition', '.plot .current', 'fill', 'LinkText'],
  ['new-partner-acquisition', '.plot .previous', 'fill', 'GrayText'],
  ['new-partner-acquisition', '.plot .tick', 'fill', 'CanvasText'],
  ['usage-report-status', '.proportions svg', 'background-color', ['CanvasText', 'GrayText']],
  ['usage-report-status', '.shape', 'fill', ['CanvasText', 'GrayText', 'none']],
] as const

/** What a browser itself gives a system colour there: it does so only where it really forces them. */
export const FORCED_COLORS = [
  ['account-search', 'form button', 'background-color', ['Canvas', 'ButtonFace', 'transparent']],
  ['account-search', 'form button', 'color', ['CanvasText', 'ButtonText']],
] as const
