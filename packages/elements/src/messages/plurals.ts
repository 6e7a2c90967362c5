/**
 * Chooses the form of a word that a number takes in a language, of those that the language has:
 * `plurals<'one' | 'few' | 'many'>('pl')(5, { one: 'raport', few: 'raporty', many: 'raportów', other: 'raportu' })`.
 */
export function plurals<Form extends Intl.LDMLPluralRule = 'other'>(
  locale: string,
): (n: number, forms: Record<Form | 'other', string>) => string {
  let rules: Intl.PluralRules | undefined
  return (n, forms) => {
    rules ??= new Intl.PluralRules(locale)
    return (forms as Partial<Record<string, string>>)[rules.select(n)] ?? forms.other
  }
}
