import type { Count } from '@lmp-widgets/data-adapter'
import type { ReactNode } from 'react'
import { number } from '../../pages/floor-format.js'
import { hrefOf } from '../../pages/floor-href.js'

interface CountRowProps {
  label: string
  count: Count
  mark?: ReactNode
  /** Its share of all, for those who listen. */
  share?: number | undefined
  bar?: ReactNode
}

/** A row of a list as one link: what is counted, and how many. */
export const CountRow = ({ label, count, mark, share, bar }: CountRowProps) => (
  <a href={count.drillDown && hrefOf(count.drillDown)}>
    {mark}
    {`${label} `}
    <span className={count.value ? 'n' : 'n zero'}>
      {number(count.value)}
      {share !== undefined && <span className="unseen">{`, ${share} percent`}</span>}
    </span>
    {bar}
  </a>
)
