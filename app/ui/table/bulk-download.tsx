import type { ReactNode } from 'react'
import { Button } from '../button.tsx'

/** A file of the selected rows: the bar's form, asked for by address instead of posted. */
export function BulkDownload({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Button small icon="download" formAction={href} formMethod="get">
      {children}
    </Button>
  )
}
