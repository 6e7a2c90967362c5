/** In a page: the parts of a style sheet that the browser does not accept. */
export function wrongStyles(text: string): string[] {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  const wrong: string[] = []
  const written = text.match(/\{/g)?.length ?? 0
  const rules = [...sheet.cssRules]
  // Those inside others come behind them, and are walked too.
  for (const rule of rules) rules.push(...((rule as CSSGroupingRule).cssRules ?? []))
  if (rules.length !== written) wrong.push(`${rules.length} of ${written} rules`)
  for (const [, name, value] of text.matchAll(/^\s+([\w-]+): (.+);$/gm))
    if (!CSS.supports(name!, value!)) wrong.push(`${name}: ${value}`)
  return wrong
}
