import type { ReactNode } from 'react'

interface CardProps {
  title: string
  kind: string
  tools?: ReactNode
  children: ReactNode
}

/** A card with a skeleton until it has children. */
export function Card({ title, kind, tools, children }: CardProps) {
  const heading = <h2>{title}</h2>
  return (
    <section className={`card ${kind}`} role="group" aria-label={title}>
      {tools ? (
        <div className="head">
          {heading}
          {tools}
        </div>
      ) : (
        heading
      )}
      {children ?? <div className="skeleton" />}
    </section>
  )
}

/** What every card is given. */
export interface Shown<D> {
  title: string
  data: D | undefined
}
