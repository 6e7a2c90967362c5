/** The parts of company names in a region of the world, and where the companies are. */
export interface Culture {
  readonly key: string
  /** How common it is in a worldwide book. */
  readonly weight: number
  /** Name patterns: `1` and `2` are replaced by a word of `first` and `second`. */
  readonly patterns: readonly string[]
  readonly first: readonly string[]
  readonly second: readonly string[]
  /** City and state. */
  readonly places: readonly (readonly [city: string, state: string])[]
}
