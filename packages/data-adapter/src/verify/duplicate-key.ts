const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:]/gs

/** The first key that an object of a JSON text has twice: a parser keeps one of them, and does not say which. */
export function duplicateKey(json: string): string | undefined {
  const open: (Set<string> | undefined)[] = []
  let last = ''
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set())
    else if (token === '[') open.push(undefined)
    else if (token === '}' || token === ']') open.pop()
    else if (token === ':') {
      const key = JSON.parse(last) as string
      const keys = open.at(-1)
      if (keys?.has(key)) return key
      keys?.add(key)
    } else last = token
  }
  return undefined
}
