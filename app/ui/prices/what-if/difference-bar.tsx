import type { ReactNode } from 'react'

/** How large a difference is against the largest, to the right where more is paid. What it says is in the cell beside. */
export function DifferenceBar({ size }: { size: number }) {
  const width = Math.abs(size) * 48
  return (
    <Bar>
      <rect x="49.5" y="0" width="1" height="10" className="fill-line-strong" />
      {size !== 0 && (
        <rect
          x={size > 0 ? 51 : 49 - width}
          y="1"
          width={Math.max(width, 1)}
          height="8"
          rx="1.5"
          className={size > 0 ? 'fill-accent' : 'fill-amber'}
        />
      )}
    </Bar>
  )
}

/** The same where all go one way: from the left, as long as it is large. */
export function SizeBar({ size }: { size: number }) {
  const width = Math.max(Math.abs(size) * 100, 1)
  const colour = size > 0 ? 'fill-accent' : 'fill-amber'
  return (
    <Bar>
      <rect x="0" y="1" width={width} height="8" rx="1.5" className={colour} />
    </Bar>
  )
}

function Bar({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 100 10"
      className="h-2.5 w-16 max-w-full"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}
