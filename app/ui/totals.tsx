import type { ReactNode } from 'react'

export type TotalRow = { id: string; label: ReactNode; value: ReactNode; strong?: boolean }

/** Sums below the lines of a document, where the eye ends. The figures come computed. */
export function Totals({ rows }: { rows: readonly TotalRow[] }) {
  return (
    <dl className="totals">
      {rows.map(({ id, label, value, strong }) => (
        <div key={id} className={strong ? 'totals-strong' : ''}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
