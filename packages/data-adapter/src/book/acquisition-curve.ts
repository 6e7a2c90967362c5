import type { DateString } from '../contract/drill-down.js'
import { addMonths, cycleOf, endOf, startOf } from '../records/calendar.js'
import { dayOf } from './days.js'

/** Partners acquired in each month of this year and of the one before, at scale 1: growth, and seasons. */
const THIS_YEAR = [3, 5, 4, 6, 4, 7, 5, 3, 6, 8, 6, 4]
const LAST_YEAR = [2, 4, 4, 3, 5, 5, 2, 3, 4, 6, 3, 4]
/** The years before, latest first, as fractions of the last one. */
const EARLIER = [0.9, 0.84, 0.8, 0.75, 0.7, 0.66, 0.62, 0.58]

/** When an account's partners came, over ten years up to today. */
export class AcquisitionCurve {
  readonly #months: readonly { start: number; days: number; partners: number }[]
  /** How many partners come over all the years, at scale 1. */
  readonly partners: number

  constructor(today: DateString) {
    const year = Number(today.slice(0, 4))
    const months = []
    for (
      let cycle = `${year - 1 - EARLIER.length}-01`;
      cycle <= cycleOf(today);
      cycle = addMonths(cycle, 1)
    ) {
      const start = dayOf(startOf(cycle))
      const length = dayOf(endOf(cycle)) - start + 1
      const days = Math.min(length, dayOf(today) - start + 1)
      const back = year - Number(cycle.slice(0, 4))
      const month = Number(cycle.slice(5)) - 1
      const rate = back === 0 ? THIS_YEAR[month]! : LAST_YEAR[month]! * (back === 1 ? 1 : EARLIER[back - 2]!)
      months.push({ start, days, partners: (rate * days) / length })
    }
    this.#months = months
    this.partners = months.reduce((sum, month) => sum + month.partners, 0)
  }

  /** The first day of all. */
  get start(): number {
    return this.#months[0]!.start
  }

  /** The day by which that fraction (0 to 1) of all partners had come. */
  dayAt(part: number): number {
    let rest = part * this.partners
    for (const { start, days, partners } of this.#months) {
      if (rest < partners) return start + Math.floor((rest / partners) * days)
      rest -= partners
    }
    const last = this.#months[this.#months.length - 1]!
    return last.start + last.days - 1
  }
}
