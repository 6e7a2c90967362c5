import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it, mock } from 'node:test'
import { lockFolder } from './folder-lock.js'

/** A number that no process has. */
const DEAD = '999999999'

describe('the lock of a folder', () => {
  const home = mkdtempSync(join(tmpdir(), 'lmp-test-'))
  after(() => rmSync(home, { recursive: true }))

  for (const left of ['nobody', 'a dead process'])
    it(`goes to one of all that want it at once, when ${left} has it`, async () => {
      for (let round = 0; round < 20; round++) {
        const folder = join(home, `${left} ${round}`)
        if (left !== 'nobody') writeFileSync(`${folder}.lock`, DEAD)
        const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)))
        const unlock = outcomes.flatMap(outcome => (outcome.status === 'fulfilled' ? [outcome.value] : []))
        assert.equal(unlock.length, 1)
        for (const outcome of outcomes)
          if (outcome.status === 'rejected') assert.equal(outcome.reason.code, 'EBUSY')
        await unlock[0]?.()
      }
      assert.deepEqual(readdirSync(home), [])
    })

  it('is left to a process that has made it and not yet written its number', async () => {
    const folder = join(home, 'new')
    writeFileSync(`${folder}.lock`, '')
    const waiting = lockFolder(folder)
    setTimeout(() => writeFileSync(`${folder}.lock`, String(process.ppid)), 100)
    await assert.rejects(waiting, { code: 'EBUSY', message: new RegExp(`by process ${process.ppid}\\.$`) })
  })

  it('is taken over from a process that has died before it could write its number', async () => {
    const folder = join(home, 'unwritten')
    writeFileSync(`${folder}.lock`, '')
    utimesSync(`${folder}.lock`, 0, 0)
    await (
      await lockFolder(folder)
    )()
  })

  it('is taken over though the one that was taking it over has died too', async () => {
    const folder = join(home, 'twice')
    for (const left of ['lock', 'lock.clearing']) writeFileSync(`${folder}.${left}`, DEAD)
    const unlock = await lockFolder(folder)
    await unlock()
    for (const left of ['lock', 'lock.clearing']) assert.equal(existsSync(`${folder}.${left}`), false)
  })

  it('is kept from another machine that shares the folder, whatever number its process has', async () => {
    for (const number of [process.pid, process.ppid, DEAD]) {
      const folder = join(home, `shared ${number}`)
      writeFileSync(`${folder}.lock`, `${number} elsewhere`)
      await assert.rejects(lockFolder(folder), { code: 'EBUSY', message: /on elsewhere/ })
    }
  })

  it('is taken over from another machine that has not said for long that it is there', async () => {
    const folder = join(home, 'given up')
    writeFileSync(`${folder}.lock`, `${process.pid} elsewhere`)
    utimesSync(`${folder}.lock`, 0, 0)
    await (
      await lockFolder(folder)
    )()
  })

  it('is taken over at once from a dead process of this machine', async () => {
    const folder = join(home, 'here')
    writeFileSync(`${folder}.lock`, `${DEAD} ${hostname()}`)
    await (
      await lockFolder(folder)
    )()
  })

  it('says again and again that it is there, until it is given back', async () => {
    mock.timers.enable({ apis: ['setInterval'] })
    const folder = join(home, 'kept')
    const unlock = await lockFolder(folder)
    utimesSync(`${folder}.lock`, 0, 0)
    mock.timers.tick(10_000)
    // The disk takes its own time; a lock that stays silent fails by the time limit of the suite.
    while (statSync(`${folder}.lock`).mtimeMs === 0) await new Promise(setImmediate)
    await unlock()
    // Another one's from now on: for that it says nothing.
    writeFileSync(`${folder}.lock`, `${process.pid} elsewhere`)
    utimesSync(`${folder}.lock`, 0, 0)
    mock.timers.tick(10_000)
    mock.timers.reset()
    await stat(`${folder}.lock`)
    assert.equal(statSync(`${folder}.lock`).mtimeMs, 0)
  })
})
