import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { searchAnswer } from '#app/http/search-answer.server.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import type { palette } from '#app/ui/locales/en/palette.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import type { SearchGroup } from '#app/ui/palette/search-answer.ts'

export const handle: Titled = { title: 'shell:search' }

type Kind = keyof (typeof palette)['kinds']

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:view')
  const q = new URL(request.url).searchParams.get('q') ?? ''
  const { groups } = await searchAnswer(request, staff)
  return { q, groups }
}

/** The command palette as a page: for who has no JavaScript, and for a link to what was found. */
export default function Search() {
  const { q, groups } = useLoaderData<typeof loader>()
  const [t, words, shell] = [useText('palette'), useText('words'), useText('shell')]
  return (
    <>
      <PageHeader title={shell('search')} />
      <Form className="mb-6 flex max-w-form items-end gap-2" role="search">
        <TextField name="q" type="search" label={t('placeholder')} defaultValue={q} key={q} />
        <Button kind="primary">{words('actions.search')}</Button>
      </Form>
      {groups.map((group) => (
        <Found key={group.kind} group={group} />
      ))}
      {q.trim() !== '' && groups.length === 0 && <p>{t('nothing', { query: q })}</p>}
    </>
  )
}

function Found({ group: { kind, items } }: { group: SearchGroup }) {
  const t = useText('palette')
  return (
    <section className="mb-6">
      <h2 className="mb-2">{t(`kinds.${kind as Kind}`)}</h2>
      <ul className="grid gap-1">
        {items.map(({ title, subtitle, href }) => (
          <li key={href}>
            <Link className="text-link" to={href}>
              {title}
            </Link>{' '}
            <span className="text-muted">{subtitle}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
