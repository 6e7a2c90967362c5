// The embedded database, in its own thread: PGlite computes in the thread that calls it.
// Plain JavaScript, so that a worker can run it from the sources and from the package alike.
import { readFile, rename, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { parentPort, threadId, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

/** @typedef {{ folder?: string, image?: string, socket: string }} EmbeddedOptions */

const { folder, image, socket } = /** @type {EmbeddedOptions} */ (workerData)

const db = await open()
const server = new PGLiteSocketServer({ db, path: socket, maxConnections: 4 })
await server.start()

parentPort?.on('message', async message => {
  // Not answered while a query computes: that is how the other side sees that one takes too long.
  if (message === 'ping') parentPort?.postMessage('pong')
  if (message !== 'close') return
  await server.stop()
  await db.close()
  parentPort?.close()
})
parentPort?.postMessage('ready')

/** @returns {Promise<PGlite>} */
async function open() {
  // A new database takes seconds to make; its image, kept from the first time, takes one to unpack.
  const isNew = folder === undefined || !existsSync(`${folder}/PG_VERSION`)
  const kept =
    isNew && image !== undefined && existsSync(image) ? new Blob([await readFile(image)]) : undefined
  const opened = await PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(kept ? { loadDataDir: kept } : {}),
  })
  if (isNew && !kept && image !== undefined) {
    const dump = await opened.dumpDataDir('none')
    const draft = `${image}.${process.pid}.${threadId}`
    await writeFile(draft, new Uint8Array(await dump.arrayBuffer()))
    await rename(draft, image)
  }
  return opened
}
