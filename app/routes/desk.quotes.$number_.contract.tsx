import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { contractSchema } from '#app/domain/quotes/contract-form.ts'
import { findContractDraft } from '#app/domain/quotes/contract-queries.server.ts'
import { makeContract } from '#app/domain/quotes/make-contract.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { ContractForm } from '#app/ui/quotes/contract-form.tsx'

export const handle: Titled = { title: ({ params }) => params.number }

const pathOf = (code: string) => `/desk/agreements/${encodeURIComponent(code)}`

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope } = await requireStaff(request, 'desk:quotes-approve')
  const draft = (await findContractDraft(scope, params.number ?? '', now())) ?? notFound()
  if (draft.contract !== null) throw redirect(pathOf(draft.contract))
  return { draft }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, userId: actorId } = await requireStaff(request, 'desk:quotes-approve')
  const form = await readForm(request, contractSchema)
  if (!form.ok) return form.answer
  const asked = { number: params.number ?? '', actorId, form: form.value, at: now() }
  const made = await makeContract(scope, asked)
  if (!made.ok) return refused(made.refusal, form.values)
  return redirectWithToast(pathOf(made.value.code), { key: 'quotes:contract.made' })
}

export default function QuoteContract() {
  const { draft } = useLoaderData<typeof loader>()
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const t = useText('quotes')
  const { number, company, isOrdered } = draft
  return (
    <>
      <PageHeader
        title={t('contract.title', { number })}
        detail={t('contract.help', { company })}
        crumbs={[
          { label: t('title'), href: '/desk/quotes' },
          { label: number, href: `/desk/quotes/${number}` },
        ]}
      />
      {isOrdered ? (
        <ContractForm draft={draft} answer={answer} />
      ) : (
        <Notice tone="amber">{t('contract.notOrdered')}</Notice>
      )}
    </>
  )
}
