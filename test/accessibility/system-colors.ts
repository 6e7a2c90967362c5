/** What carries a meaning where colours are forced, in which widget, and the system colour that it has. */
export const SYSTEM_COLORS = [
  ['enabled-customers', '.spark', 'stroke', 'LinkText'],
  ['new-partner-acquisition', '.plot .current', 'fill', 'LinkText'],
  ['new-partner-acquisition', '.plot .previous', 'fill', 'GrayText'],
  ['new-partner-acquisition', '.plot .tick', 'fill', 'CanvasText'],
  ['usage-report-status', '.proportions svg', 'background-color', ['CanvasText', 'GrayText']],
  ['usage-report-status', '.shape', 'fill', ['CanvasText', 'GrayText', 'none']],
] as const
