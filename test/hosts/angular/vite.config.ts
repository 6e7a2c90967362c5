import { createCompilerHost, performCompilation, readConfiguration } from '@angular/compiler-cli'
import linker from '@angular/compiler-cli/linker/babel'
import { transformAsync } from '@babel/core'
import { defineConfig, type Plugin } from 'vite'

/** Angular's own compiler over the sources; their types it checks when it is asked for that alone. */
function compile(): Plugin {
  const compiled = new Map<string, string>()
  let project: string
  return {
    name: 'compile',
    configResolved({ root }) {
      project = `${root}/tsconfig.json`
    },
    buildStart() {
      const { options, rootNames } = readConfiguration(project, { noEmit: false, outDir: '' })
      const host = createCompilerHost({ options })
      host.writeFile = (path, text) => void compiled.set(path.replace(/\.js$/, '.ts'), text)
      performCompilation({ rootNames, options, host, gatherDiagnostics: () => [] })
    },
    load: id => compiled.get(id),
  }
}

/** What packages for Angular leave to whoever builds an application: their last step of compilation. */
const link: Plugin = {
  name: 'link',
  transform: {
    filter: { code: /ɵɵngDeclare/ },
    async handler(code, filename) {
      const linked = await transformAsync(code, {
        filename,
        plugins: [linker],
        compact: false,
        configFile: false,
      })
      return linked?.code ?? undefined
    },
  },
}

export default defineConfig({
  plugins: [compile(), link],
  // As Angular's command line has them for production: without this it says in the console that it is developing.
  define: { ngDevMode: 'false', ngJitMode: 'false' },
})
