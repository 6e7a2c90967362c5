/** An application in one framework that shows the dashboard; its folder has its name. */
export interface Host {
  name: string
  /** As people say it. */
  framework: string
  /** Whether another has the same folder, with other versions. */
  again?: true
  /** Where its dependencies are installed that are not everybody's. */
  modules?: string
  /** The package whose version is reported. */
  package?: string
  /** The package of its router; without one the server routes. */
  router?: string
  /** The file in `src` with the dashboard and what routes its drill-downs. */
  screen: string
  /** What checks its types, where TypeScript alone does not know its files. */
  typeCheck?: readonly [tool: string, ...args: string[]]
  /** Whether its development server is its command line's, which is not run here. */
  ownTool?: true
  /** What builds it for production, where that is not Vite. */
  build?: readonly [tool: string, ...args: string[]]
  /** A file with a wrong property in it, and what that says; the type check must not accept it. */
  wrong: readonly [file: string, text: string]
  /** What its type check says of a misspelt property in that file; where it takes any, nothing is in it. */
  misspelt?: RegExp
  /** Whether its server draws the dashboard. */
  written?: true
  /** The policies of Trusted Types that it needs. */
  trustedTypes: string
}

const WRONG_IN_REACT = `
import { Dashboard } from '@lmp-widgets/react'
export const wrong = () => <Dashboard adapter={5} />
`

const WRONG_IN_SOLID = `
export const wrong = () => <lmp-dashboard prop:adapter={5} />
export const noBuildCanAssign = () => <lmp-dashboard prop:customers-href="/customers" />
`

const WRONG_IN_ANGULAR = `
import { Component } from '@angular/core'
import { Dashboard } from '@lmp-widgets/angular'

@Component({
  selector: 'app-wrong',
  imports: [Dashboard],
  template: '<lmp-dashboard [adapter]="5" [customer-href]="6" [timeZone]="notYet" [scheme]="notYet" />',
})
export class Wrong {
  readonly notYet = null
}
`

export const HOSTS: readonly Host[] = [
  {
    name: 'react-19',
    framework: 'React 19',
    package: 'react',
    router: 'react-router',
    screen: 'dashboard.tsx',
    wrong: ['wrong.tsx', 'export const wrong = () => <lmp-dashboard adapter={5} />'],
    trustedTypes: 'lit-html',
  },
  {
    name: 'react-18',
    framework: 'React 18',
    modules: 'packages/react/node_modules',
    package: 'react',
    router: 'react-router',
    screen: 'dashboard.tsx',
    wrong: ['wrong.tsx', WRONG_IN_REACT],
    trustedTypes: 'lit-html',
  },
  {
    name: 'react-18',
    framework: 'React 19 with @lmp-widgets/react',
    again: true,
    package: 'react',
    router: 'react-router',
    screen: 'dashboard.tsx',
    wrong: ['wrong.tsx', WRONG_IN_REACT],
    trustedTypes: 'lit-html',
  },
  {
    name: 'vue-3',
    framework: 'Vue 3',
    package: 'vue',
    router: 'vue-router',
    screen: 'dashboard.vue',
    typeCheck: ['vue-tsc'],
    wrong: [
      'wrong.vue',
      '<script setup lang="ts"></script><template><lmp-dashboard :adapter="5" /></template>',
    ],
    trustedTypes: 'lit-html vue',
  },
  {
    name: 'angular',
    framework: 'Angular',
    package: '@angular/core',
    router: '@angular/router',
    screen: 'dashboard.ts',
    typeCheck: ['ngc', '-p', 'tsconfig.json'],
    ownTool: true,
    wrong: ['wrong.ts', WRONG_IN_ANGULAR],
    misspelt: /Can't bind to 'customer-href'/,
    trustedTypes: 'lit-html angular',
  },
  {
    name: 'svelte-5',
    framework: 'Svelte 5',
    package: 'svelte',
    router: 'sv-router',
    screen: 'dashboard.svelte',
    typeCheck: ['svelte-check', '--fail-on-warnings', '--tsconfig', 'tsconfig.json'],
    wrong: ['wrong.svelte', '<script lang="ts"></script><lmp-dashboard adapter={5}></lmp-dashboard>'],
    trustedTypes: 'lit-html svelte-trusted-html',
  },
  {
    name: 'solid',
    framework: 'Solid',
    package: 'solid-js',
    router: '@solidjs/router',
    screen: 'dashboard.tsx',
    wrong: ['wrong.tsx', WRONG_IN_SOLID],
    misspelt: /'prop:customers-href'|"prop:customers-href"/,
    trustedTypes: 'lit-html default',
  },
  {
    name: 'next',
    framework: 'Next.js',
    package: 'next',
    screen: 'app/dashboard.tsx',
    router: 'next',
    ownTool: true,
    build: ['next', 'build'],
    wrong: ['wrong.tsx', WRONG_IN_REACT],
    written: true,
    trustedTypes: 'lit-html default',
  },
  {
    name: 'plain',
    framework: 'A server-rendered page',
    screen: 'main.ts',
    wrong: ['wrong.ts', "document.createElement('lmp-dashboard').adapter = 5"],
    trustedTypes: 'lit-html',
  },
]
