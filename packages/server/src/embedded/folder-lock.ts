import { readFile, rm, stat, writeFile } from 'node:fs/promises'

/**
 * Keeps the folder for this process; returns how to give it back. Two processes in one folder would destroy it.
 * Throws when a living process has it; a lock that a dead one left is taken over.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = `${folder}.lock`
  for (;;) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' })
      return () => rm(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const owner = Number(await readFile(path, 'utf8').catch(() => ''))
    const isKept = owner === process.pid ? !(await isFromBefore(path)) : isAlive(owner)
    if (isKept) throw inUse(`The database in ${folder} is in use by process ${owner}.`)
    await rm(path, { force: true })
  }
}

/** An error that a host can tell from a broken database, whose files it may want to remove. */
const inUse = (message: string) => Object.assign(new Error(message), { code: 'EBUSY' })

/** Whether the lock is older than this process: a container that starts again gives the same numbers again. */
async function isFromBefore(path: string): Promise<boolean> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }))
  return mtimeMs < Date.now() - process.uptime() * 1000
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
