import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { compareText, searchKey } from './text.js'

const texts = fc.string({ unit: 'binary' })
const bytes = (text: string) => Buffer.from(text, 'utf8')

describe('the order of texts', () => {
  it('is that of their bytes in UTF-8, as under COLLATE "C"', () => {
    assert.ok(compareText('Z', 'a') < 0)
    assert.ok(compareText('\uffff', '😀') < 0)
    assert.ok(compareText('a', 'ab') < 0)
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        assert.equal(Math.sign(compareText(a, b)), Buffer.compare(bytes(a), bytes(b)))
      }),
    )
  })
})

describe('part of a name', () => {
  const found = (name: string, text: string) => searchKey(name).includes(searchKey(text))

  it('is found in any case and script, typed in either canonical form', () => {
    assert.ok(found('Blue Heron IT', 'HERON'))
    assert.ok(found('ΟΔΟΣ Α.Ε.', 'οδος'))
    assert.ok(found('οδός', 'ΌΣ'))
    assert.ok(found('Κώστας', 'Κώσ'))
    assert.ok(found('Straße & Söhne', 'STRASSE'))
    assert.ok(found('Cafe\u0301 Noir', 'CAFÉ'))
    assert.ok(found('ООО «Ромашка»', 'ромашка'))
    assert.ok(found('株式会社さくら', 'さくら'))
  })

  it('is taken as it stands: no wildcard, no accent ignored', () => {
    assert.ok(found('100% Cloud_Net', '0% cloud_'))
    assert.ok(!found('Blue Heron', '%'))
    assert.ok(!found('Blue Heron', 'B_ue'))
    assert.ok(!found('Café', 'cafe'))
  })

  it('holds for the whole name and for its own key', () => {
    fc.assert(
      fc.property(texts, name => {
        assert.ok(found(name, name))
        assert.ok(found(name, ''))
      }),
    )
  })
})
