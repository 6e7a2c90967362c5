/** Browser tests: the TypeScript in src, its templates as they are published, in each engine that this machine has. `ENGINES=firefox` picks one. */
import { chromeLauncher } from '@web/test-runner-chrome'
import { ROOT } from './check/command.js'
import { CHROMIUM_ARGS, findHeadless, findFirefox, findWebKit, optional } from './support/browsers.js'
import { bundledTests } from './support/bundled-tests.js'
import { webkitLauncher } from './support/webkit.js'

const launchers = {
  async chromium() {
    const executablePath = await optional(findHeadless())
    return executablePath && chromeLauncher({ launchOptions: { executablePath, args: CHROMIUM_ARGS } })
  },
  async firefox() {
    const executablePath = await optional(findFirefox())
    const extraPrefsFirefox = { 'focusmanager.testmode': true }
    return (
      executablePath &&
      chromeLauncher({ launchOptions: { browser: 'firefox', executablePath, extraPrefsFirefox } })
    )
  },
  async webkit() {
    const found = await optional(findWebKit())
    return found && webkitLauncher(found)
  },
}

const asked = process.env.ENGINES?.split(',') ?? Object.keys(launchers)
const browsers = await Promise.all(
  asked.map(async name => {
    const launcher = await launchers[name]()
    // The launcher of Chrome calls itself so, whatever it launches.
    return launcher?.name === 'Chrome' ? Object.assign(launcher, { name }) : launcher
  }),
)

export default {
  rootDir: ROOT,
  files: [`${ROOT}packages/elements/src/**/*.test.ts`],
  browsers: browsers.filter(Boolean),
  concurrentBrowsers: 1,
  concurrency: 1,
  plugins: [bundledTests],
  testFramework: { config: { timeout: 10_000 } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
}
