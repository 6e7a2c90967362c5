import type { Acquisition, AcquisitionBucket, Count } from '@lmp-widgets/data-adapter'
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js'
import { axisSteps } from '../pages/floor-axis-steps.js'
import { compact, day, monthName } from '../pages/floor-format.js'
import { hrefOf } from '../pages/floor-href.js'

Chart.register(BarController, BarElement, CategoryScale, LinearScale)

const CURRENT = '#2f5bea'
const PREVIOUS = '#c9d2e3'
const EDGE = '#8a94a6'
const HAIR = '#eef0f3'
const MUTED = '#5a6372'

/** Two bars for each month, drawn by Chart.js on a canvas; a click opens the list behind a bar. */
export function barChart(canvas: HTMLCanvasElement) {
  let shown: (Count | undefined)[][] = [[], []]
  const common = { data: [] as number[], borderRadius: 3, borderSkipped: false, categoryPercentage: 0.63 }
  const ticks = { color: MUTED, font: { size: 12, family: getComputedStyle(canvas).fontFamily } }
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: [] as string[][],
      datasets: [
        { ...common, backgroundColor: [] as (string | CanvasPattern)[], borderColor: EDGE, borderWidth: 1 },
        { ...common, backgroundColor: [] as (string | CanvasPattern)[] },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { top: 18 } },
      scales: {
        x: { grid: { display: false }, ticks: { ...ticks, maxRotation: 0, autoSkip: false } },
        y: {
          border: { display: false },
          grid: { color: HAIR, drawTicks: false },
          ticks: { ...ticks, padding: 8, callback: value => compact(Number(value)) },
        },
      },
      onClick(_, [bar]) {
        const drillDown = bar && shown[bar.datasetIndex]?.[bar.index]?.drillDown
        if (drillDown) location.assign(hrefOf(drillDown))
      },
    },
  })
  const hatched = { previous: hatch(PREVIOUS), current: hatch(CURRENT) }
  return {
    show({ buckets, through }: Acquisition) {
      shown = [buckets.map(bucket => bucket.previous), buckets.map(bucket => bucket.current)]
      const steps = axisSteps(Math.max(...shown.flat().map(count => count?.value ?? 0)))
      chart.data.labels = buckets.map(bucket => captions(bucket, through))
      const [previous, current] = chart.data.datasets
      previous!.backgroundColor = buckets.map(({ partial }) => (partial ? hatched.previous : PREVIOUS))
      current!.backgroundColor = buckets.map(({ partial }) => (partial ? hatched.current : CURRENT))
      shown.forEach((counts, i) => (chart.data.datasets[i]!.data = counts.map(count => count?.value ?? 0)))
      Object.assign(chart.options.scales!.y!, { min: 0, max: steps.at(-1) })
      Object.assign(chart.options.scales!.y!.ticks!, { stepSize: steps[1] })
      chart.update('none')
    },
    destroy: () => chart.destroy(),
  }
}

/** The month's name, and below it up to when it is counted. */
const captions = ({ partial, start }: AcquisitionBucket, through: string | undefined) =>
  partial && through ? [monthName(start), `to ${day(through)}`] : [monthName(start)]

/** What is still running is hatched. */
function hatch(color: string): CanvasPattern {
  const tile = new OffscreenCanvas(7, 7)
  const context = tile.getContext('2d')!
  context.fillStyle = color
  context.fillRect(0, 0, 7, 7)
  context.strokeStyle = 'rgb(255 255 255 / 0.55)'
  context.lineWidth = 2
  context.beginPath()
  for (const from of [-7, 0, 7]) {
    context.moveTo(from, 7)
    context.lineTo(from + 7, 0)
  }
  context.stroke()
  return context.createPattern(tile, 'repeat')!
}
