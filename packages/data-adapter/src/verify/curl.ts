import type { Exchange } from './exchange.js'

const VARIABLES: Readonly<Record<string, string>> = { authorization: 'TOKEN', cookie: 'COOKIE' }

/** A command that shows the same answer. Header values are left out: a shell variable stands for each. */
export function toCurl(
  baseUrl: string,
  { method, path, identity }: Pick<Exchange, 'method' | 'path' | 'identity'>,
) {
  const headers = identity.headers.map(([name]) => ` -H "${name}: $${variableOf(name, identity.name)}"`)
  const how = method === 'GET' ? ' -i' : method === 'HEAD' ? ' -I' : ` -i -X ${method}`
  return `curl -s${how}${headers.join('')} ${quote(`${baseUrl}/${path}`)}`
}

function variableOf(header: string, who: string): string {
  const name = VARIABLES[header.toLowerCase()] ?? header.toUpperCase().replace(/\W/g, '_')
  if (who === 'other user') return `OTHER_${name}`
  return who === 'somebody made up' ? `MADE_UP_${name}` : name
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
