import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { csvLine } from './csv.js'

describe('csvLine', () => {
  it('separates cells by commas and ends with CRLF', () => {
    assert.equal(csvLine(['a', 1, '']), 'a,1,\r\n')
  })

  it('quotes commas, quotes and line ends', () => {
    assert.equal(csvLine(['a,b', 'say "hi"', 'two\nlines']), '"a,b","say ""hi""","two\nlines"\r\n')
  })

  it('quotes a space at either end, which a reader may else take away', () => {
    assert.equal(csvLine([' a', 'b ', 'c d']), '" a","b ",c d\r\n')
  })

  for (const start of [
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    ' =',
    '\0=',
    '\u00A0@',
    '\uFF0B',
    '\uFF0D',
    '\uFF1D',
    '\uFF20',
  ])
    it(`takes the harm out of text that begins with ${JSON.stringify(start)}`, () => {
      const line = csvLine([`${start}1+1`])
      assert.match(line, /^"?'/)
    })

  it('leaves numbers numbers, negative ones too', () => {
    assert.equal(csvLine([-5]), '-5\r\n')
  })

  it('keeps any script as it is', () => {
    assert.equal(csvLine(['شركة النور', '株式会社']), 'شركة النور,株式会社\r\n')
  })
})
