/** The test files that it is given, one after the other in one process: eighty processes take longer to start than to test. */
import { test } from 'node:test'
import { ROOT } from '../check/command.js'

for (const path of process.argv.slice(2))
  try {
    await import(ROOT + path)
  } catch (error) {
    test(path, () => {
      throw error
    })
  }
