/**
 * Orders two texts by code point, as Postgres does under `COLLATE "C"`: the same in every place and language.
 * JavaScript's own `<` orders by UTF-16 unit, which differs beyond U+FFFF.
 */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index++) {
    const left = a.charCodeAt(index)
    const right = b.charCodeAt(index)
    if (left !== right) return rank(left) - rank(right)
  }
  return a.length - b.length
}

// A surrogate stands for a code point above all others.
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

/**
 * The form of a name in which "part of the name, ignoring case" is a plain substring test:
 * `searchKey(name).includes(searchKey(text))`. A database stores it beside the name and never folds by itself, so that
 * all back ends agree in every script: no two of them have the same case tables.
 *
 * Canonical forms are one (é is é, however it is typed), as are all forms of one letter (ß is SS, final ς is Σ).
 * Accents count: e does not find é. No language's own rule applies: I is i, also in Turkish.
 */
export function searchKey(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFC')
}

/** Whether every database and every URL can hold the text: no NUL character, no lone surrogate. */
export function isStorable(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text)
}
