/**
 * `npm run pictures` takes all pictures anew and accepts those that differ; `npm run pictures -- enabled-customers dark`
 * those alone whose names hold these words. Look at them before they are committed.
 */
import { accept, accepted, acceptedNames, forget } from './album.js'
import { differenceOf } from './difference.js'
import { openCamera, openSheet, PICTURES, take } from './pictures.js'

const words = process.argv.slice(2)
const browser = await openCamera()
try {
  const page = await openSheet(browser)
  for (const picture of PICTURES.filter(({ name }) => words.every(word => name.includes(word)))) {
    const { name } = picture
    const actual = await take(page, picture)
    const expected = await accepted(name)
    if (expected && !(await differenceOf(expected, actual))) continue
    await accept(name, actual)
    console.log(`${expected ? 'changed' : 'new'}: ${name}`)
  }
} finally {
  await browser.close()
}
const names = new Set(PICTURES.map(({ name }) => name))
for (const name of await acceptedNames()) {
  if (names.has(name)) continue
  await forget(name)
  console.log(`gone: ${name}`)
}
