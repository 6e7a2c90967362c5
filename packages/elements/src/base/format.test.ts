import { expect } from '@open-wc/testing'
import { formatFor } from './format.js'
import { DAY, MONTH, MONTH_NAME } from './shapes.js'

describe('a format', () => {
  it('is one and the same for a language and zone', () => {
    expect(formatFor('en', 'UTC')).to.equal(formatFor('en', 'UTC'))
    expect(formatFor('en', 'UTC')).not.to.equal(formatFor('de', 'UTC'))
  })

  it('writes numbers as the language does, in full', () => {
    expect(formatFor('en').number(12_482)).to.equal('12,482')
    expect(formatFor('de').number(Number.MAX_SAFE_INTEGER)).to.equal('9.007.199.254.740.991')
    expect(formatFor('ar-EG').number(12)).to.equal('١٢')
    expect(formatFor('en').percent(0.018)).to.equal('1.8%')
  })

  it('writes a date as that date, whatever zone the browser or the account is in', () => {
    const format = formatFor('en', 'Pacific/Kiritimati')
    expect(format.date('2026-11-24')).to.equal('Nov 24, 2026')
    expect(format.date('2026-11-24', DAY)).to.equal('Nov 24')
    expect(format.date('2026-10', MONTH)).to.equal('October 2026')
    expect(format.date('2026-10-01', MONTH_NAME)).to.equal('Oct')
  })

  it('writes a date and an instant in the calendar of the account, whatever that of the language is', () => {
    const format = formatFor('th', 'UTC')
    expect(format.date('2026-10', MONTH)).to.contain('2026')
    expect(format.moment('2026-11-24T14:41:00Z')).to.contain('2026')
  })

  it('writes an instant in the zone of the account', () => {
    expect(formatFor('en', 'America/New_York').moment('2026-11-24T14:41:00Z')).to.match(
      /^Nov 24, 2026, 09:41\sAM$/,
    )
    expect(formatFor('en', 'Asia/Tokyo').moment('2026-11-24T23:41:00Z')).to.match(/^Nov 25, 2026, 08:41\sAM$/)
  })

  it('writes it in UTC, and says so, when the zone is not known', () => {
    for (const zone of [undefined, 'Mars/Olympus']) {
      expect(formatFor('en', zone).moment('2026-11-24T14:41:00Z')).to.match(/2:41\sPM UTC$/)
    }
  })
})
