/** How a newcomer begins in an empty folder, by the folder of the host that holds what is written. */
export interface Start {
  /** What is typed. */
  commands: readonly string[]
  /** What is written: each file of the new application, and where the host has it. */
  files: Readonly<Record<string, string>>
}

const vite = (template: string, ...packages: readonly string[]) => [
  `npm create vite@latest portal -- --template ${template} --no-interactive`,
  `npm install --prefix portal ${packages.join(' ')}`,
  'npm run dev --prefix portal',
]

export const STARTS: Readonly<Record<string, Start>> = {
  'react-19': {
    commands: vite('react-ts', '@lmp-widgets/elements'),
    files: { 'src/App.tsx': 'start/app.tsx' },
  },
  'react-18': {
    commands: vite('react-ts', '@lmp-widgets/react', 'react@18', 'react-dom@18'),
    files: { 'src/App.tsx': 'start/app.tsx' },
  },
  next: {
    commands: [
      'npx create-next-app@latest portal --yes',
      'npm install --prefix portal @lmp-widgets/react',
      'npm run dev --prefix portal',
    ],
    files: { 'app/page.tsx': 'src/app/start/page.tsx' },
  },
  'vue-3': {
    commands: vite('vue-ts', '@lmp-widgets/elements'),
    files: { 'vite.config.ts': 'vite.config.ts', 'src/App.vue': 'start/app.vue' },
  },
  angular: {
    commands: [
      'npx @angular/cli@21 new portal --defaults',
      'npm install --prefix portal @lmp-widgets/elements',
      'npm start --prefix portal',
    ],
    files: { 'src/app/app.ts': 'start/app.ts' },
  },
  'svelte-5': {
    commands: vite('svelte-ts', '@lmp-widgets/elements'),
    files: { 'src/App.svelte': 'start/app.svelte' },
  },
  solid: {
    commands: vite('solid-ts', '@lmp-widgets/elements'),
    files: { 'src/App.tsx': 'start/app.tsx' },
  },
}
