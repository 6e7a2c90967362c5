/**
 * Runs the browser tests below the given folders in every engine of the configuration; `x.firefox.test.ts` in Firefox alone.
 * `node test/support/browser-suite.js packages/elements/src`; the last line is the totals.
 */
import { startTestRunner } from '@web/test-runner'
import { ROOT } from '../check/command.js'
import { filesBelow } from '../check/source-files.js'
import config from '../web-test-runner.config.js'
import { browserReporter } from './browser-reporter.js'

const files = process.argv
  .slice(2)
  .flatMap(filesBelow)
  .filter(path => path.endsWith('.test.ts'))
if (files.length === 0) {
  console.log(`no test file below ${process.argv.slice(2).join(', ')}\n0 passed, 1 failed`)
  process.exit(1)
}

const runsIn = ({ name }, path) => (/\.(chromium|firefox)\.test\.ts$/.exec(path)?.[1] ?? name) === name

await startTestRunner({
  config: {
    ...config,
    // Each group has its own.
    files: undefined,
    groups: config.browsers.map(browser => ({
      name: browser.name,
      browsers: [browser],
      files: files.filter(path => runsIn(browser, path)).map(path => ROOT + path),
    })),
    reporters: [browserReporter()],
    staticLogging: true,
    watch: false,
  },
  readCliArgs: false,
  readFileConfig: false,
})
