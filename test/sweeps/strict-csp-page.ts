import { allSituations, show } from './stage.js'

/** What the page under the policy tells the test that looks into it. */
export interface CspReport {
  /** Directive, what it refused, and while which widget was shown. */
  violations: string[]
  /** Widgets whose card has no style. */
  unstyled: string[]
  /** As what anything was exported. */
  exported: Set<string>
  /** The policy is on: it refused what this page tried on purpose. */
  refused: boolean
  /** What a doctor on this page says of it. */
  told: string[]
}

const report: CspReport = { violations: [], unstyled: [], exported: new Set(), refused: false, told: [] }
let during = 'import'
let onPurpose = false

document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
  if (onPurpose) report.refused = true
  else report.violations.push(`${during}: ${effectiveDirective} refused ${blockedURI} ${sample}`)
})

/** A violation is reported in a separate task. */
const nextTask = () => new Promise(resolve => setTimeout(resolve))

async function run(): Promise<CspReport> {
  await import('@lmp-widgets/elements')
  const { chartToPNG, chartToSVG, toCSV } = await import('@lmp-widgets/elements/export')
  await import('@lmp-widgets/elements/receipt')
  const { Doctor } = await import('@lmp-widgets/elements/doctor')
  for (const situation of await allSituations()) {
    during = situation.name
    await show(situation, async element => {
      const card = element.shadowRoot?.querySelector('[part~=card]')
      if (card && getComputedStyle(card).paddingTop === '0px') report.unstyled.push(situation.name)
      if (toCSV(element as never)) report.exported.add('csv')
      if (!element.shadowRoot?.querySelector('.plot')) return
      if (chartToSVG(element)) report.exported.add('svg')
      if ((await chartToPNG(element)).size > 0) report.exported.add('png')
    })
  }
  during = 'doctor'
  const doctor = new Doctor()
  document.body.append(doctor)
  await doctor.updateComplete
  if (getComputedStyle(doctor.shadowRoot!.querySelector('.card')!).paddingTop === '0px')
    report.unstyled.push('doctor')
  await nextTask()
  onPurpose = true
  document.body.setAttribute('style', 'color: red')
  await nextTask()
  report.told = doctor
    .examine()
    .findings.filter(({ of }) => of === 'the policy of the page')
    .map(({ seen }) => seen)
  return report
}

Object.assign(window, { report: run() })
