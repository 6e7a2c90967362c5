/** An application in one framework that shows the dashboard; its folder has its name. */
export interface Host {
  name: string
  /** As people say it. */
  framework: string
  /** The package whose version is told. */
  package?: string
  /** The package of its router; without one the server routes. */
  router?: string
  /** What checks its types. */
  typeCheck: readonly string[]
  /** The policies of Trusted Types that it needs; absent where the framework itself writes HTML as a string. */
  trustedTypes?: string
}

export const HOSTS: readonly Host[] = [
  {
    name: 'react-19',
    framework: 'React 19',
    package: 'react',
    router: 'react-router',
    typeCheck: ['tsc'],
    trustedTypes: 'lit-html',
  },
  {
    name: 'vue-3',
    framework: 'Vue 3',
    package: 'vue',
    router: 'vue-router',
    typeCheck: ['vue-tsc'],
    trustedTypes: 'lit-html vue',
  },
  {
    name: 'svelte-5',
    framework: 'Svelte 5',
    package: 'svelte',
    router: 'sv-router',
    typeCheck: ['svelte-check', '--fail-on-warnings', '--tsconfig', 'tsconfig.json'],
    trustedTypes: 'lit-html svelte-trusted-html',
  },
  {
    name: 'solid',
    framework: 'Solid',
    package: 'solid-js',
    router: '@solidjs/router',
    typeCheck: ['tsc'],
  },
  {
    name: 'plain',
    framework: 'A server-rendered page',
    typeCheck: ['tsc'],
    trustedTypes: 'lit-html',
  },
]
