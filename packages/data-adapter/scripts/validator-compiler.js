// From a JSON Schema to a TypeScript expression that says whether a value meets it.
import { bare } from './contract-schemas.js'

/** The name of the function that tests a definition: `Count` -> `isCount`. */
export const guard = name => `is${name}`

const KEYWORDS =
  /^(\$schema|\$ref|description|definitions|type|const|enum|pattern|minimum|maximum|maxLength|items|maxItems|properties|required|anyOf)$/

/** What begins so must be a day of the calendar, too: that no pattern can say. */
const DAY = String.raw`^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`

/** Compiles what the contract uses, and fails on the rest: a bound that is not checked would be a lie. */
export class ValidatorCompiler {
  #bases
  #definitions
  /** The guards that the code calls. */
  calls = new Set()

  constructor(definitions, bases) {
    this.#definitions = definitions
    this.#bases = bases
  }

  /** The expression that says whether `value`, an expression, meets the schema. */
  test(schema, value) {
    for (const keyword of Object.keys(schema))
      if (!KEYWORDS.test(keyword)) throw new Error(`JSON Schema keyword "${keyword}" is not compiled`)
    if (schema.$ref) return this.#call(guard(schema.$ref.split('/').pop()), value)
    if (schema.anyOf) return this.#anyOf(schema.anyOf, value)
    if ('const' in schema) return `${value} === ${JSON.stringify(schema.const)}`
    if (schema.enum) return this.#call('isOneOf', value, JSON.stringify(schema.enum))
    switch (schema.type) {
      case 'string':
        if (schema.pattern)
          return this.#call(
            schema.pattern.startsWith(DAY) ? 'isDated' : 'isMatch',
            value,
            new RegExp(schema.pattern).toString(),
          )
        if (schema.maxLength) return this.#call('isShort', value, schema.maxLength)
        return this.#call('isString', value)
      case 'integer':
        return this.#call('isInteger', value, schema.minimum, schema.maximum)
      case 'boolean':
        return this.#call('isBoolean', value)
      case 'array':
        return this.#call(
          'isList',
          value,
          this.#function(schema.items),
          ...(schema.maxItems ? [schema.maxItems] : []),
        )
      case 'object':
        return this.#and([this.#call('isObject', value), ...this.#fields(schema, value)])
      default:
        throw new Error(`JSON Schema type "${schema.type}" is not compiled`)
    }
  }

  /** The same for a definition: what it inherits is its base's business. */
  definition(name, value) {
    const schema = this.#definitions[name]
    const base = this.#bases.get(name)
    if (!base) return this.test(schema, value)
    const inherited = Object.keys(this.#definitions[base].properties)
    return this.#and([
      this.#call('isObject', value),
      this.#call(guard(base), value),
      ...this.#fields(schema, value, key => !inherited.includes(key)),
    ])
  }

  #call(name, ...args) {
    this.calls.add(name)
    return `${name}(${args.join(', ')})`
  }

  #and(terms) {
    return terms.join(' && ')
  }

  #fields(schema, value, wanted = () => true) {
    return Object.entries(schema.properties)
      .filter(([key]) => wanted(key))
      .map(([key, field]) =>
        schema.required?.includes(key)
          ? this.#operand(field, `${value}.${key}`)
          : this.#call('isOptional', `${value}.${key}`, this.#function(field)),
      )
  }

  #operand(schema, value) {
    const test = this.test(schema, value)
    return schema.anyOf ? `(${test})` : test
  }

  /** A schema as a function; a named guard stands for itself. */
  #function(schema) {
    const test = this.test(schema, 'item')
    const plain = /^(\w+)\(item\)$/.exec(test)
    return plain ? plain[1] : `(item: unknown) => ${test}`
  }

  /** Any of some objects: what they have in common is tested once. */
  #anyOf(parts, value) {
    const branches = parts.map(part => (part.$ref ? this.#definitions[part.$ref.split('/').pop()] : part))
    if (branches.some(branch => branch.type !== 'object'))
      return parts.map(part => `(${this.#operand(part, value)})`).join(' || ')
    const common = Object.keys(branches[0].properties).filter(key =>
      branches.every(
        branch =>
          bare(branch.properties[key] ?? null) === bare(branches[0].properties[key]) &&
          branch.required?.includes(key),
      ),
    )
    const own = branches.map(
      branch => `(${this.#and(this.#fields(branch, value, key => !common.includes(key)))})`,
    )
    return this.#and([
      this.#call('isObject', value),
      ...this.#fields(branches[0], value, key => common.includes(key)),
      `(${own.join(' || ')})`,
    ])
  }
}
