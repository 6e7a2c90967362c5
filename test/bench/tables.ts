import type { Sample } from './browser.js'
import { median } from './median.js'
import { VARIANTS, type VariantName } from './variants.js'

/** What was measured, by variant; the first is what the ratios are against. */
export type Taken = { [V in VariantName]?: Sample[] }

/** Medians of milliseconds, each with its ratio to the first variant's. */
export function dashboardTable(taken: Taken, bytes: Record<string, number>): string {
  return table(
    taken,
    [
      '',
      'kB',
      'CPU to the last number',
      'wall',
      'update of all',
      'layout shift',
      'requests',
      'memory',
      'elements',
    ],
    (name, figure) => [
      ((bytes[name] ?? 0) / 1000).toFixed(1),
      withRatio(taken, name, 'mount'),
      withRatio(taken, name, 'wall'),
      withRatio(taken, name, 'update'),
      figure('shift').toFixed(3),
      String(figure('requests')),
      `${Math.round(figure('memory') / 1000)} kB`,
      String(figure('elements')),
    ],
  )
}

export function tilesTable(taken: Taken): string {
  const head = [
    '',
    'CPU to the last number',
    'wall',
    'update of all',
    'longest task',
    'memory of a tile',
    'elements of a tile',
  ]
  return table(taken, head, (name, figure) => [
    withRatio(taken, name, 'mount'),
    withRatio(taken, name, 'wall'),
    withRatio(taken, name, 'update'),
    withRatio(taken, name, 'longest'),
    `${(figure('memory') / 1_000_000).toFixed(1)} kB`,
    (figure('elements') / 1000).toFixed(1),
  ])
}

function table(
  taken: Taken,
  head: string[],
  figures: (name: VariantName, figure: (of: keyof Sample) => number) => string[],
): string {
  const rows = (Object.keys(taken) as VariantName[]).map(name => [
    VARIANTS[name].title,
    ...figures(name, of => medianOf(taken, name, of)),
  ])
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, i) => (i ? '--:' : '---'))), ...rows.map(line)].join('\n')
}

function withRatio(taken: Taken, name: VariantName, of: keyof Sample): string {
  const first = Object.keys(taken)[0] as VariantName
  const value = medianOf(taken, name, of)
  return `${value.toFixed(1)} ms (${(value / medianOf(taken, first, of)).toFixed(2)})`
}

const medianOf = (taken: Taken, name: VariantName, of: keyof Sample): number =>
  median((taken[name] ?? []).map(sample => sample[of]))
