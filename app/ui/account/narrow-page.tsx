import type { ReactNode } from 'react'

/** One short form in the middle: login, passwords, invitations. */
export function NarrowPage(props: { title: string; help?: ReactNode; children: ReactNode }) {
  return (
    <section className="panel mx-auto mt-6 grid max-w-form gap-5 p-6">
      <div className="grid gap-1">
        <h1>{props.title}</h1>
        {props.help && <p className="text-muted">{props.help}</p>}
      </div>
      {props.children}
    </section>
  )
}
