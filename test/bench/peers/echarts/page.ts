import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Plot } from '../../pages/floor-acquisition.js'
import { html } from '../../pages/dom.js'
import { hrefOf, month } from '../../pages/floor-format.js'
import { showPage } from '../../pages/floor-page.js'

use([BarChart, GridComponent, SVGRenderer])

/** Two bars for each month, drawn by ECharts as SVG; a click opens the list behind a bar. */
function echartsPlot(): Plot {
  const element = html('div', { class: 'plot' })
  let chart: EChartsType | undefined
  return {
    element,
    show({ buckets }) {
      if (!chart) {
        chart = init(element, undefined, { renderer: 'svg' })
        chart.on('click', ({ data }) => {
          const { href } = data as { href?: string }
          if (href) location.assign(href)
        })
      }
      const series = (['previous', 'current'] as const).map(which => ({
        type: 'bar' as const,
        animation: false,
        itemStyle: { color: which === 'current' ? '#2f5bea' : '#e4e7ec', borderRadius: 3 },
        data: buckets.map(({ [which]: count }) => ({
          value: count?.value ?? 0,
          href: hrefOf(count?.drillDown),
        })),
      }))
      chart.setOption({
        grid: { left: 30, right: 0, top: 10, bottom: 24 },
        xAxis: { type: 'category', data: buckets.map(bucket => month(bucket.start)) },
        yAxis: { type: 'value' },
        series,
      })
    },
  }
}

showPage(echartsPlot())
