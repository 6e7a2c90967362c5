import type { Acquisition, AcquisitionBucket, Count } from '@lmp-widgets/data-adapter'
import { drillLink } from '../base/drill-link.js'
import type { View } from '../base/view.js'
import { acquisition } from '../messages/acquisition.js'
import { words } from '../messages/words.js'
import { dataTable } from '../views/data-table.js'
import { bucketName, partialText } from './bar-pairs.js'
import { yearBefore } from './finding.js'

/** The numbers of the chart as a table, each with the same link. */
export function acquisitionTable(data: Acquisition, view: View) {
  const number = (count: Count | undefined) =>
    count ? drillLink(view, count.drillDown, view.format.number(count.value)) : '–'
  const name = (bucket: AcquisitionBucket) =>
    bucketName(bucket, view, data.view) + (bucket.partial ? `, ${partialText(data, view)}` : '')
  return dataTable<AcquisitionBucket>(
    data.buckets,
    [
      { header: words(view, acquisition)[data.view], cell: name },
      { header: data.period, numeric: true, cell: bucket => number(bucket.current) },
      { header: yearBefore(data.period), numeric: true, cell: bucket => number(bucket.previous) },
    ],
    'finding',
  )
}
