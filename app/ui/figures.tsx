import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

export type Figure = {
  label: string
  value: ReactNode
  /** What the figure means or compares to. */
  detail?: ReactNode
  /** Where the records behind it are. */
  href?: string
}

/** The key figures of a record or a day, on one line; on a phone two beside each other. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="figures">
      {figures.map(({ label, value, detail, href }) => (
        <div key={label} className="figure">
          <dt>
            {href ? (
              <Link to={href} className="figure-link">
                {label}
              </Link>
            ) : (
              label
            )}
          </dt>
          <dd className="figure-value">{value}</dd>
          {detail && <dd className="figure-detail">{detail}</dd>}
        </div>
      ))}
    </dl>
  )
}
