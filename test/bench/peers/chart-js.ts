import type { Acquisition, Count } from '@lmp-widgets/data-adapter'
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js'
import { hrefOf, month } from '../pages/floor-format.js'

Chart.register(BarController, BarElement, CategoryScale, LinearScale)

/** Two bars for each month, drawn by Chart.js on a canvas; a click opens the list behind a bar. */
export function barChart(canvas: HTMLCanvasElement) {
  let shown: (Count | undefined)[][] = [[], []]
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: [] as string[],
      datasets: [
        { label: 'Previous', data: [] as number[], backgroundColor: '#e4e7ec', borderRadius: 3 },
        { label: 'Current', data: [] as number[], backgroundColor: '#2f5bea', borderRadius: 3 },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      onClick(_, [bar]) {
        const href = bar && hrefOf(shown[bar.datasetIndex]?.[bar.index]?.drillDown)
        if (href) location.assign(href)
      },
    },
  })
  return {
    show({ buckets }: Acquisition) {
      shown = [buckets.map(bucket => bucket.previous), buckets.map(bucket => bucket.current)]
      chart.data.labels = buckets.map(bucket => month(bucket.start))
      shown.forEach((counts, i) => (chart.data.datasets[i]!.data = counts.map(count => count?.value ?? 0)))
      chart.update('none')
    },
    destroy: () => chart.destroy(),
  }
}
