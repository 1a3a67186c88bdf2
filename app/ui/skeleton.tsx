/** Stands where content will stand, in its size; appears only after 300 ms. */
function Skeleton({ className = 'h-4 w-full' }: { className?: string }) {
  return <span className={`skeleton block ${className}`} aria-hidden="true" />
}

const widths = ['w-1/2', 'w-2/3', 'w-1/3', 'w-3/4']

export function TableSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div className="panel divide-y divide-line" aria-busy="true">
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row, index) => (
        <div key={row} className="flex h-10 items-center gap-6 px-4">
          <Skeleton className="h-3 w-24" />
          <Skeleton className={`h-3 ${widths[index % widths.length]}`} />
          <Skeleton className="ms-auto h-3 w-20" />
        </div>
      ))}
    </div>
  )
}
