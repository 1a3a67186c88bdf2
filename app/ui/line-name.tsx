import type { ReactNode } from 'react'

type LineNameProps = {
  sku: string
  name: string
  /** Quiet, beside the SKU. */
  beside?: ReactNode
  /** What its buyer said about it. */
  comment?: string | null | undefined
  /** Fields about the line as a whole. */
  children?: ReactNode
}

/** What a line is of: the name, and small below it the SKU and what was said. */
export function LineName({ sku, name, beside, comment, children }: LineNameProps) {
  return (
    <div className="min-w-40">
      <span className="block font-medium">{name}</span>
      <span className="block text-small font-normal text-quiet">
        {sku}
        {beside && <> · {beside}</>}
      </span>
      {comment && (
        <span className="block text-small font-normal text-muted">
          <q>{comment}</q>
        </span>
      )}
      {children}
    </div>
  )
}
