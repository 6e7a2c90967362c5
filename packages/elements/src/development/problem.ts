/** A code is stable and begins with `lmp-`: a host can look for it. */
export type Code = `lmp-${string}`

/** Something that a host cannot have intended. */
export interface Problem {
  code: Code
  wrong: string
  /** One thing to do. */
  right: string
}

export const problem = (code: Code, wrong: string, right: string): Problem => ({ code, wrong, right })
