/**
 * Pseudo-random numbers (sfc32) from a seed made of words: the same on every machine.
 * Each record draws from its own seed, so one more customer changes no other partner.
 */
export class Random {
  #a = 0x9e3779b9
  #b = 0x243f6a88
  #c = 0xb7e15162
  #counter = 1

  constructor(...seed: readonly (string | number)[]) {
    for (const character of seed.join('|')) this.#mix(character.codePointAt(0)!)
    for (let round = 0; round < 12; round++) this.#next()
  }

  /** From 0 up to, not including, 1. */
  fraction(): number {
    return this.#next() / 4294967296
  }

  /** A whole number, both bounds included. */
  whole(min: number, max: number): number {
    return min + Math.floor(this.fraction() * (max - min + 1))
  }

  chance(probability: number): boolean {
    return this.fraction() < probability
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.fraction() * list.length)]!
  }

  /** One of them, with the probability given by its weight. */
  weighted<T extends { readonly weight: number }>(list: readonly T[]): T {
    let rest = this.fraction() * list.reduce((sum, { weight }) => sum + weight, 0)
    for (const item of list) if ((rest -= item.weight) < 0) return item
    return list[list.length - 1]!
  }

  #mix(value: number): void {
    this.#a = Math.imul(this.#a ^ value, 0x85ebca6b)
    this.#b = Math.imul((this.#b ^ this.#a) >>> 1, 0xc2b2ae35)
    this.#c = (this.#c + this.#b) | 0
  }

  #next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum
    this.#c |= 0
    return sum >>> 0
  }
}
