import type { ReactNode } from 'react'

/** A cell's figure or name, and small below it what it is about; one block, so that a card keeps them together. */
export function TwoLines({ children, below }: { children: ReactNode; below?: ReactNode }) {
  return (
    <div className="min-w-0">
      <div>{children}</div>
      {below && <div className="text-small text-quiet">{below}</div>}
    </div>
  )
}
