import type { Count } from '@lmp-widgets/data-adapter'
import { number } from '../../pages/floor-format.js'
import { hrefOf } from '../../pages/floor-href.js'

interface CountLinkProps {
  count: Count
  className?: string
  /** What it counts, where it is alone. */
  label?: string
}

/** A number that leads to its list. */
export function CountLink({ className, count, label }: CountLinkProps) {
  const value = number(count.value)
  return (
    <a
      className={className}
      href={count.drillDown && hrefOf(count.drillDown)}
      aria-label={label && `${label} ${value}`}
    >
      {value}
    </a>
  )
}
