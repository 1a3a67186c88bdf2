import type { ReactNode } from 'react'

/** One component with its name, so that a screenshot explains itself. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section id={name} className="grid gap-4 border-t border-line py-8">
      <h2>{name}</h2>
      {children}
    </section>
  )
}

export function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>
}
