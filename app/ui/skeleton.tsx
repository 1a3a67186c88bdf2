/** Stands where content will stand, in its size; appears only after 300 ms. */
function Skeleton({ className = 'h-4 w-full' }: { className?: string }) {
  return <span className={`skeleton block ${className}`} aria-hidden="true" />
}

const widths = ['w-1/2', 'w-2/3', 'w-1/3', 'w-3/4']

/** The shape that most pages have: a title and a table. */
export function PageSkeleton() {
  return (
    <div className="page-skeleton" aria-hidden="true">
      <Skeleton className="mb-2 h-7 w-48" />
      <Skeleton className="mb-6 h-4 w-72 max-w-full" />
      <TableSkeleton />
    </div>
  )
}

export function TableSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div className="skeleton-panel panel divide-y divide-line">
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row, index) => (
        <div key={row} className="flex h-10 items-center gap-6 overflow-hidden px-4">
          <Skeleton className="h-3 w-24" />
          <Skeleton className={`h-3 ${widths[index % widths.length]}`} />
          <Skeleton className="ms-auto h-3 w-20" />
        </div>
      ))}
    </div>
  )
}
