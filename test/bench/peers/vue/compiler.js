import { compileScript, parse } from 'vue/compiler-sfc'

/** The script that a component is compiled to. */
export function compile(source, filename) {
  const { descriptor } = parse(source, { filename })
  return compileScript(descriptor, { id: filename, inlineTemplate: true, isProd: true }).content
}
