import type { StorybookConfig } from '@storybook/web-components-vite'

/** The book: one file for each widget, and the pages around them. It sends nothing and fetches nothing. */
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: [
    { directory: '..', files: '*.mdx' },
    { directory: '..', files: '{dashboard,doctor,provider,receipt}.stories.ts' },
    { directory: '..', files: '!(dashboard|doctor|provider|receipt).stories.ts', titlePrefix: 'Widgets' },
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  staticDirs: ['./static', { from: '../../node_modules/@fontsource-variable/inter/files', to: '/fonts' }],
  viteFinal: vite => ({
    ...vite,
    resolve: { ...vite.resolve, conditions: ['lmp-source', 'module', 'browser', 'development|production'] },
    build: {
      ...vite.build,
      target: 'es2022',
      // They know light-dark(): what takes its place for older ones does not follow the toolbar.
      cssTarget: ['chrome125', 'firefox128', 'safari17.5'],
      chunkSizeWarningLimit: 4_000,
    },
  }),
}

export default config
