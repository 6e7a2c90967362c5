// Entry points are those of package.json's exports (by the lmp-source condition), scripts and tests.
const TESTS = 'src/**/*.test.ts!'

export default {
  workspaces: {
    '.': { entry: ['eslint.config.js'], project: ['*.js'] },
    'packages/data-adapter': {
      entry: ['src/index.ts', 'scripts/*.js', TESTS],
      project: ['{src,scripts}/**/*.{ts,js}'],
    },
    'packages/elements': { entry: ['src/index.ts', 'src/*/*.fixtures.ts', TESTS], project: ['src/**/*.ts'] },
    'packages/server': { entry: ['src/index.ts', TESTS], project: ['src/**/*.ts'] },
    'packages/portal': { entry: [TESTS], project: ['src/**/*.ts'] },
    test: {
      entry: ['run.js', '*/run.{js,ts}', '**/*.test.ts', 'check/*.{js,cjs}', 'web-test-runner*.config.js'],
      project: ['**/*.{ts,js}'],
    },
  },
}
