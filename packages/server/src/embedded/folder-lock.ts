import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds within which the maker of a lock writes its process number into it. */
const WRITTEN_MS = 5000
const LOOK_AGAIN_MS = 20
/** How often the holder of a lock says so, and for how long another machine believes it. */
const SAY_MS = 10_000
const BELIEVED_MS = 60_000

/** The holder of a lock. */
interface Owner {
  process: number
  /** The machine, or the container; undefined in the locks of earlier versions. */
  host: string | undefined
}

/**
 * Keeps the folder for this process; returns how to give it back. Two processes in one folder would destroy it.
 * Throws when a living process has it; a lock that a dead one left is taken over, one of another machine after a minute.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = `${folder}.lock`
  while (!(await take(path))) {
    const owner = await ownerOf(path)
    if (typeof owner === 'object') {
      const where = isHere(owner) ? '' : ` on ${owner.host}`
      throw inUse(`The database in ${folder} is in use by process ${owner.process}${where}.`)
    }
    if (owner === 'dead') await clear(path)
  }
  const saying = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), SAY_MS).unref()
  return () => {
    clearInterval(saying)
    return rm(path, { force: true })
  }
}

async function take(path: string): Promise<boolean> {
  try {
    await writeFile(path, `${process.pid} ${hostname()}`, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

/** Removes what a dead process left, one at a time: another may just have removed it, and made a lock of its own. */
async function clear(path: string): Promise<void> {
  const guard = `${path}.clearing`
  if (await take(guard)) {
    try {
      if ((await ownerOf(path)) === 'dead') await rm(path, { force: true })
    } finally {
      await rm(guard, { force: true })
    }
  } else if ((await ownerOf(guard)) === 'dead') await rm(guard, { force: true })
  else await pause(LOOK_AGAIN_MS)
}

/** Which living process holds the lock. A lock without a number is still being made, unless that takes too long. */
async function ownerOf(path: string): Promise<Owner | 'dead' | 'gone'> {
  for (;;) {
    const lock = await Promise.all([readFile(path, 'utf8'), stat(path)]).catch(unlessMissing)
    if (!lock) return 'gone'
    const [text, { mtimeMs }] = lock
    const [number = '', host] = text.split(' ')
    const owner = { process: Number(number), host }
    if (text !== '' || mtimeMs < Date.now() - WRITTEN_MS) return isKept(owner, mtimeMs) ? owner : 'dead'
    await pause(LOOK_AGAIN_MS)
  }
}

function unlessMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
}

/** An error that a host can tell from a broken database, whose files it may want to remove. */
const inUse = (message: string) => Object.assign(new Error(message), { code: 'EBUSY' })

/** Nothing is known of another machine's processes except that they say they are there. */
function isKept(owner: Owner, saidAt: number): boolean {
  if (!isHere(owner)) return saidAt >= Date.now() - BELIEVED_MS
  // A lock with our number that is older than we are is not ours: a container that starts again gives the same numbers again.
  if (owner.process === process.pid) return saidAt >= Date.now() - process.uptime() * 1000
  return isAlive(owner.process)
}

function isHere({ host }: Owner): boolean {
  return host === undefined || host === hostname()
}

function isAlive(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0) return false
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
