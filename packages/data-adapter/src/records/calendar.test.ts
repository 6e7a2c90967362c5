import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  closedCycles,
  cycleOf,
  dateIn,
  daysUpTo,
  endOf,
  isCycle,
  isDate,
  startOf,
  yearBefore,
} from './calendar.js'

const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const instants = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })

describe('today', () => {
  it('is the date in the account’s time zone, whatever the server’s is', () => {
    const instant = new Date('2026-11-24T02:30:00Z')
    assert.equal(dateIn('UTC', instant), '2026-11-24')
    assert.equal(dateIn('America/Los_Angeles', instant), '2026-11-23')
    assert.equal(dateIn('Pacific/Kiritimati', instant), '2026-11-24')
    assert.equal(dateIn('Asia/Kathmandu', new Date('2026-11-24T18:14:59Z')), '2026-11-24')
    assert.equal(dateIn('Asia/Kathmandu', new Date('2026-11-24T18:15:00Z')), '2026-11-25')
  })

  it('changes at local midnight on days of 23 and of 25 hours', () => {
    assert.equal(dateIn('Europe/Berlin', new Date('2026-03-28T22:59:59Z')), '2026-03-28')
    assert.equal(dateIn('Europe/Berlin', new Date('2026-03-28T23:00:00Z')), '2026-03-29')
    assert.equal(dateIn('Europe/Berlin', new Date('2026-03-29T21:59:59Z')), '2026-03-29')
    assert.equal(dateIn('Europe/Berlin', new Date('2026-03-29T22:00:00Z')), '2026-03-30')
    assert.equal(dateIn('Europe/Berlin', new Date('2026-10-25T22:59:59Z')), '2026-10-25')
    assert.equal(dateIn('Europe/Berlin', new Date('2026-10-25T23:00:00Z')), '2026-10-26')
  })

  it('changes at local midnight on days of 23 and a half and of 24 and a half hours', () => {
    assert.equal(dateIn('Australia/Lord_Howe', new Date('2026-10-03T13:29:59Z')), '2026-10-03')
    assert.equal(dateIn('Australia/Lord_Howe', new Date('2026-10-03T13:30:00Z')), '2026-10-04')
    assert.equal(dateIn('Australia/Lord_Howe', new Date('2026-10-04T12:59:59Z')), '2026-10-04')
    assert.equal(dateIn('Australia/Lord_Howe', new Date('2026-10-04T13:00:00Z')), '2026-10-05')
    assert.equal(dateIn('Australia/Lord_Howe', new Date('2026-04-04T12:59:59Z')), '2026-04-04')
    assert.equal(dateIn('Australia/Lord_Howe', new Date('2026-04-04T13:00:00Z')), '2026-04-05')
    assert.equal(dateIn('Australia/Lord_Howe', new Date('2026-04-05T13:29:59Z')), '2026-04-05')
    assert.equal(dateIn('Australia/Lord_Howe', new Date('2026-04-05T13:30:00Z')), '2026-04-06')
  })

  it('knows a day whose midnight does not exist, and one that never was', () => {
    assert.equal(dateIn('America/Santiago', new Date('2026-09-06T03:59:59Z')), '2026-09-05')
    assert.equal(dateIn('America/Santiago', new Date('2026-09-06T04:00:00Z')), '2026-09-06')
    assert.equal(dateIn('Pacific/Apia', new Date('2011-12-30T09:59:59Z')), '2011-12-29')
    assert.equal(dateIn('Pacific/Apia', new Date('2011-12-30T10:00:00Z')), '2011-12-31')
  })

  it('refuses an unknown time zone by name', () => {
    assert.throws(() => dateIn('Mars/Olympus', new Date(0)), /Mars\/Olympus/)
  })

  it('never goes back as time goes on', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/Los_Angeles',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    )
    fc.assert(
      fc.property(zones, instants, instants, (zone, a, b) => {
        const [first, second] = a <= b ? [a, b] : [b, a]
        assert.ok(dateIn(zone, first) <= dateIn(zone, second))
      }),
    )
  })
})

describe('dates', () => {
  it('are those of the calendar', () => {
    for (const date of ['2026-02-28', '2028-02-29', '2000-02-29', '2026-12-31', '1000-01-01'])
      assert.ok(isDate(date), date)
    for (const text of [
      '2026-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-00-10',
      '2026-13-01',
      '2026-01-00',
      '0999-12-31',
      '2026-1-1',
      '2026-11-24T00:00',
      '+02026-11-24',
      '2026-11-2026-11-24',
      '',
      'today',
      '２０２６-11-24',
      '2026-11-24\n',
    ]) {
      assert.ok(!isDate(text), JSON.stringify(text))
    }
  })

  it('add up, and sort as text', () => {
    assert.equal(addDays('2026-12-31', 1), '2027-01-01')
    assert.equal(addDays('2028-03-01', -1), '2028-02-29')
    fc.assert(
      fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const other = addDays(date, days)
        assert.ok(isDate(other))
        assert.equal(addDays(other, -days), date)
        assert.equal(Math.sign(days), other < date ? -1 : other > date ? 1 : 0)
      }),
    )
  })

  it('make a window that ends with today', () => {
    assert.deepEqual(daysUpTo('2026-11-24', 1), { from: '2026-11-24', before: '2026-11-25' })
    assert.deepEqual(daysUpTo('2026-03-01', 30), { from: '2026-01-31', before: '2026-03-02' })
  })

  it('a year back keep month and day, and 29 February becomes 1 March', () => {
    assert.equal(yearBefore('2026-11-25'), '2025-11-25')
    assert.equal(yearBefore('2028-02-29'), '2027-03-01')
    assert.equal(yearBefore('2029-02-28'), '2028-02-28')
    assert.equal(yearBefore('2029-03-01'), '2028-03-01')
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        assert.ok(isDate(yearBefore(a)))
        if (a <= b) assert.ok(yearBefore(a) <= yearBefore(b))
      }),
    )
  })
})

describe('cycles', () => {
  it('are months', () => {
    assert.ok(isCycle('2026-01') && isCycle('2026-12'))
    for (const text of ['2026-00', '2026-13', '2026-1', '0000-01', '2026-10-01', '12026-10', ''])
      assert.ok(!isCycle(text), text)
  })

  it('count over the ends of years', () => {
    assert.equal(addMonths('2026-12', 1), '2027-01')
    assert.equal(addMonths('2026-01', -1), '2025-12')
    assert.equal(addMonths('2026-03', -27), '2023-12')
    fc.assert(
      fc.property(dates.map(cycleOf), fc.integer({ min: -500, max: 500 }), (cycle, months) => {
        assert.equal(addMonths(addMonths(cycle, months), -months), cycle)
      }),
    )
  })

  it('begin on the first and end on the last day', () => {
    assert.equal(startOf('2026-11'), '2026-11-01')
    assert.equal(endOf('2028-02'), '2028-02-29')
    fc.assert(
      fc.property(dates, date => {
        assert.ok(startOf(cycleOf(date)) <= date && date <= endOf(cycleOf(date)))
        assert.equal(addDays(endOf(cycleOf(date)), 1), startOf(addMonths(cycleOf(date), 1)))
      }),
    )
  })

  it('are closed once the month is over, on its last day not yet', () => {
    assert.deepEqual(closedCycles('2026-11-30', 2), ['2026-10', '2026-09'])
    assert.deepEqual(closedCycles('2026-12-01', 2), ['2026-11', '2026-10'])
    assert.deepEqual(closedCycles('2026-01-15', 3), ['2025-12', '2025-11', '2025-10'])
  })
})
