/** WebKitGTK, by its driver, on a display of its own; both are gone when the tests are. */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { webdriverLauncher } from '@web/test-runner-webdriver'

/** A launcher of @web/test-runner for what `findWebKit` found. */
export const webkitLauncher = async found => webdriverLauncher(await driveWebKit(found))

/**
 * What webdriverio must know to open what `findWebKit` found.
 * @returns {Promise<import('webdriverio').RemoteOptions>}
 */
export async function driveWebKit({ driver, display, browser }) {
  const screen = await startDisplay(display)
  const port = await freePort()
  start(driver, [`--port=${port}`, '--host=127.0.0.1'], { ...process.env, DISPLAY: screen })
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

/** Xvfb finds a free number itself, and writes it when it is ready. */
function startDisplay(program) {
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
  process.once('exit', () => child.kill())
  return child
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
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
