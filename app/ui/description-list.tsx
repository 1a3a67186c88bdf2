import type { ReactNode } from 'react'

export type Description = { term: string; value: ReactNode }

/** Facts of a record; what has no value is left out by the caller or shown as a dash. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl className="descriptions">
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value ?? <span className="text-quiet">–</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
