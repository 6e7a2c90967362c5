import type { Acquisition, AcquisitionBucket } from '@lmp-widgets/data-adapter'
import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Plot } from '../../pages/floor-acquisition.js'
import { html } from '../../pages/dom.js'
import { axisSteps } from '../../pages/floor-axis-steps.js'
import { compact, day, monthName } from '../../pages/floor-format.js'
import { hrefOf } from '../../pages/floor-href.js'
import { showPage } from '../../pages/floor-page.js'

use([BarChart, GridComponent, SVGRenderer])

const SERIES = {
  previous: { color: '#c9d2e3', borderColor: '#8a94a6', borderWidth: 1, borderRadius: 3 },
  current: { color: '#2f5bea', borderRadius: 3 },
}
/** What is still running is hatched. */
const HATCH = {
  color: 'rgba(255, 255, 255, 0.55)',
  dashArrayX: [1, 0],
  dashArrayY: [2, 3],
  rotation: -Math.PI / 4,
}

/** Two bars for each month, drawn by ECharts as SVG; a click opens the list behind a bar. */
function echartsPlot(): Plot {
  const element = html('div', { class: 'plot whole', role: 'img' })
  let chart: EChartsType | undefined
  return {
    element,
    show(data) {
      chart ??= begin(element, data)
      const values = data.buckets.flatMap(({ current, previous }) => [current?.value ?? 0, previous.value])
      const steps = axisSteps(Math.max(...values))
      chart.setOption({
        yAxis: { max: steps.at(-1), interval: steps[1] },
        series: [{ data: bars(data, 'previous') }, { data: bars(data, 'current') }],
      })
    },
  }
}

/** What stays as it is. */
function begin(element: HTMLElement, { buckets, through }: Acquisition): EChartsType {
  const chart = init(element, undefined, { renderer: 'svg' })
  const axisLabel = { color: '#5a6372', fontSize: 12, fontFamily: getComputedStyle(element).fontFamily }
  chart.on('click', ({ data }) => {
    const { href } = data as { href?: string }
    if (href) location.assign(href)
  })
  chart.setOption({
    animation: false,
    grid: { left: 32, right: 0, top: 24, bottom: 40 },
    xAxis: {
      type: 'category',
      data: buckets.map(bucket => captions(bucket, through)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#e4e7ec' } },
      axisLabel: { ...axisLabel, interval: 0, lineHeight: 15 },
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitLine: { lineStyle: { color: '#eef0f3' } },
      axisLabel: { ...axisLabel, align: 'left', margin: 32, formatter: compact },
    },
    series: (['previous', 'current'] as const).map(which => ({
      type: 'bar',
      itemStyle: SERIES[which],
      barCategoryGap: '37%',
      barGap: '17%',
    })),
  })
  return chart
}

const bars = ({ buckets }: Acquisition, which: 'previous' | 'current') =>
  buckets.map(({ partial, [which]: count }) => ({
    value: count?.value ?? '-',
    href: count?.drillDown && hrefOf(count.drillDown),
    ...(partial && { itemStyle: { decal: HATCH } }),
  }))

/** The month's name, and below it up to when it is counted. */
const captions = ({ partial, start }: AcquisitionBucket, through: string | undefined) =>
  partial && through ? `${monthName(start)}\nto ${day(through)}` : monthName(start)

showPage(echartsPlot())
