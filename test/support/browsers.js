/** Finds the engines of this machine; one that is missing is installed where we may. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { Launcher } from 'chrome-launcher'
import { apt, install, mayInstall } from './system-packages.js'

/** Root in a container has no sandbox; a browser under test must not talk to anybody. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--js-flags=--expose-gc',
]

/** Path of a Chromium. Throws a plain message when there is none and none can be had. */
export const findChromium = async () =>
  find('chromium', 'CHROME_PATH', () => process.env.CHROME_PATH ?? firstChromium())

const HEADLESS = 'chromium-headless-shell'

/** Path of what opens a page in a third of the time, the Chromium without windows; of the whole one where there is none. */
export const findHeadless = async () => process.env.CHROME_PATH ?? onPath(HEADLESS) ?? (await findChromium())

/** Installs the Chromium without windows, where we may and nothing else would change. */
export function addHeadless() {
  if (process.env.CHROME_PATH || onPath(HEADLESS) || !mayInstall()) return
  try {
    const plan = apt('install', '-s', '--no-install-recommends', HEADLESS)
    if (/^0 upgraded, \d+ newly installed, 0 to remove/m.test(plan))
      apt('install', '-y', '--no-install-recommends', HEADLESS)
  } catch {
    // The whole Chromium does it, too.
  }
}

/** Path of a Firefox. */
export const findFirefox = async () =>
  find('firefox-esr', 'FIREFOX_PATH', () => process.env.FIREFOX_PATH ?? onPath('firefox-esr', 'firefox'))

/** What it takes to drive WebKitGTK: the driver, its browser, and a display for it. */
export const findWebKit = async () =>
  find('webkit2gtk-driver xvfb', 'PATH', () => {
    const [driver, display, browser] = [onPath('WebKitWebDriver'), onPath('Xvfb'), miniBrowser()]
    return driver && display && browser ? { driver, display, browser } : undefined
  })

/** What it takes to print in WebKitGTK: the system's own Python with what it needs, and a display. */
export const findWebKitPaper = async () =>
  find('python3-gi gir1.2-webkit2-4.1 gir1.2-poppler-0.18 xvfb', 'PATH', () => {
    const display = onPath('Xvfb')
    return display && knowsWebKit() ? { python: SYSTEM_PYTHON, display } : undefined
  })

/** The one for which the system's packages are. */
const SYSTEM_PYTHON = '/usr/bin/python3'

function knowsWebKit() {
  const versions = { Gtk: '3.0', Poppler: '0.18', WebKit2: '4.1' }
  const wanted = Object.entries(versions).map(
    ([name, version]) => `gi.require_version('${name}', '${version}')`,
  )
  try {
    execFileSync(SYSTEM_PYTHON, ['-c', ['import gi', ...wanted].join('\n')], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The engine, or undefined; `CI=true` does not accept "undefined". */
export async function optional(found) {
  try {
    return await found
  } catch (error) {
    if (process.env.CI === 'true') throw error
    console.warn(`${error.message} Its tests do not run here.`)
    return undefined
  }
}

function find(packages, variable, look) {
  const found = look() ?? (install(packages.split(' ')) ? look() : undefined)
  if (!found) throw new Error(`No ${packages}: install it, or say in ${variable} where it is.`)
  return found
}

function firstChromium() {
  try {
    return onPath('chromium', 'chromium-browser', 'google-chrome') ?? Launcher.getInstallations()[0]
  } catch {
    return undefined
  }
}

const onPath = (...names) =>
  names
    .flatMap(name => (process.env.PATH ?? '').split(':').map(folder => `${folder}/${name}`))
    .find(path => existsSync(path))

function miniBrowser() {
  for (const triple of existsSync('/usr/lib') ? readdirSync('/usr/lib') : []) {
    for (const version of ['4.1', '4.0']) {
      const path = `/usr/lib/${triple}/webkit2gtk-${version}/MiniBrowser`
      if (existsSync(path)) return path
    }
  }
  return undefined
}
