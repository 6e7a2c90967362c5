/** WebKitGTK, by its driver, on a display of its own; both are gone when the tests are. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { webdriverLauncher } from '@web/test-runner-webdriver'
import { freePort } from './free-port.js'

const atExit = []
process.once('exit', () => atExit.forEach(end => end()))

/** A launcher of @web/test-runner for what `findWebKit` found. */
export const webkitLauncher = async found => webdriverLauncher(await driveWebKit(found))

/**
 * What webdriverio must know to open what `findWebKit` found; `settings` are those of GTK that its reader has made.
 * @param {Record<string, string>} [settings]
 * @returns {Promise<import('webdriverio').RemoteOptions>}
 */
export async function driveWebKit({ driver, display, browser }, settings = {}) {
  const screen = await startDisplay(display)
  const port = await freePort()
  const env = {
    ...process.env,
    DISPLAY: screen,
    XDG_CONFIG_HOME: configured(settings),
    // A third of its time is drawing in layers, as a graphics card would; nothing looks at the pixels.
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  }
  start(driver, [`--port=${port}`, '--host=127.0.0.1'], env)
  await answers(port)
  return {
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port,
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    },
  }
}

/** A folder in which GTK finds its settings. */
function configured(settings) {
  const folder = mkdtempSync(join(tmpdir(), 'lmp-gtk-'))
  atExit.push(() => rmSync(folder, { recursive: true, force: true }))
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`)
  mkdirSync(join(folder, 'gtk-3.0'))
  writeFileSync(join(folder, 'gtk-3.0', 'settings.ini'), `[Settings]\n${lines.join('')}`)
  return folder
}

/** Xvfb finds a free number itself, and writes it when it is ready. */
export function startDisplay(program) {
  const child = start(program, ['-displayfd', '3', '-screen', '0', '1300x1000x24'], process.env, 'pipe')
  return new Promise((resolve, reject) => {
    child.stdio[3].once('data', number => {
      child.stdio[3].unref()
      resolve(`:${String(number).trim()}`)
    })
    child.once('exit', () => reject(new Error('Xvfb did not start.')))
  })
}

function start(program, args, env, third = 'ignore') {
  const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'ignore', third] })
  child.unref()
  atExit.push(() => child.kill())
  return child
}

async function answers(port) {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      return await fetch(`http://127.0.0.1:${port}/status`)
    } catch {
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
  throw new Error('WebKitWebDriver did not start.')
}
