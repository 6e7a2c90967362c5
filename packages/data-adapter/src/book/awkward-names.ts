/** Names that a company may have and a screen must survive: markup, other directions, queries, length. */
const NAMES: readonly string[] = [
  '<b>Bold & Co</b>',
  `O'Brien "Quoted" & Daughters`,
  '<script>alert(1)</script> Scripting',
  '\u202Ednuop eulB\u202C Reversed',
  '100% Cotton_Works',
  '=SUM(A1:A9) Bookkeeping',
  `Robert'); DROP TABLE customers;-- School`,
  '{{7*7}} ${7*7} Templates',
  'Back\\slash & Tab\tWorks',
  'Zero\u200BWidth\u200DJoiners',
  'Z\u0301\u0302\u0303\u0304a\u0305\u0306\u0307l\u0308\u030Ag\u030B\u030Co\u030D\u030E Marks',
  '👩‍👩‍👧‍👦 Family Day Care 🇨🇭',
  '\u2067שלום\u2069 Import/Export (US) 24/7',
  'null',
  `${'Longname '.repeat(55)}Ltd.`.padEnd(500, '.').slice(0, 500),
  `Un${'broken'.repeat(30)}`,
]

/** Such a name for every n-th company, each name in turn; none for the others. */
export const awkwardName = (ordinal: number, oneIn: number): string | undefined =>
  ordinal % oneIn === 5 ? NAMES[Math.floor(ordinal / oneIn) % NAMES.length] : undefined
