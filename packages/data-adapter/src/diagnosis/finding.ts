/** One thing that was looked at. */
export interface Finding {
  /** What was looked at, `the token`. */
  of: string
  /** `attention`: it works, but not as well as it could, or not for long. */
  state: 'well' | 'attention' | 'ill'
  /** Stable, where the documentation has one for it. */
  code?: string
  /** What was seen; no header's value, no name and no number of anybody's. */
  seen: string
  /** One thing to do. */
  cure?: string
}

export const well = (of: string, seen: string): Finding => ({ of, state: 'well', seen })
export const attention = (of: string, seen: string, cure: string): Finding => ({
  of,
  state: 'attention',
  seen,
  cure,
})
export const ill = (of: string, seen: string, cure: string): Finding => ({ of, state: 'ill', seen, cure })
