import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { answerAskedPrice, type PriceAnswer } from '#app/domain/prices/answer-asked-price.server.ts'
import { askPriceSchema } from '#app/domain/prices/ask-price-form.ts'
import { now } from '#app/http/clock.server.ts'
import { SubmitButton } from '#app/ui/button.tsx'
import { formErrorsOf } from '#app/ui/form/form-errors.ts'
import { TextField } from '#app/ui/form/text-field.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { PriceReceipt } from '#app/ui/prices/price-receipt.tsx'

export const handle: Titled = { title: 'priceLists:ask' }

const names = ['company', 'sku', 'quantity', 'unit', 'day', 'currency'] as const

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:prices')
  const search = new URL(request.url).searchParams
  const asked = Object.fromEntries(names.map((name) => [name, search.get(name) ?? undefined]))
  if (!asked.sku && !asked.company) return { asked, errors: null, view: null }
  return { asked, ...(await answer(staff.scope, asked)) }
}

async function answer(
  scope: Scope,
  asked: Record<string, string | undefined>,
): Promise<PriceAnswer> {
  const question = askPriceSchema.safeParse(asked)
  if (question.success) return answerAskedPrice(scope, question.data, now())
  const { fieldErrors } = formErrorsOf(question.error)
  const firsts = Object.entries(fieldErrors).map(([name, [first = '']]) => [name, first])
  return { view: null, errors: Object.fromEntries(firsts) }
}

export default function AskForPrice() {
  const { asked, errors, view } = useLoaderData<typeof loader>()
  const t = useText('pricing')
  const field = (name: (typeof names)[number]) => ({
    name,
    label: t(name),
    defaultValue: asked[name],
    ...(errors?.[name] && { error: errors[name] }),
  })
  return (
    <>
      <PageHeader
        title={t('ask')}
        detail={t('askHelp')}
        crumbs={[{ label: useText('priceLists')('title'), href: '/desk/price-lists' }]}
      />
      <Form className="mb-6 grid items-start gap-4 sm:grid-cols-3 xl:grid-cols-[1fr_1fr_6rem_8rem_10rem_6rem_auto]">
        <TextField {...field('company')} placeholder={t('companyHint')} />
        <TextField {...field('sku')} required />
        <TextField
          {...field('quantity')}
          defaultValue={asked.quantity ?? '1'}
          inputMode="decimal"
        />
        <TextField {...field('unit')} placeholder={t('unitHint')} />
        <TextField {...field('day')} type="date" />
        <TextField {...field('currency')} placeholder={t('currencyHint')} maxLength={3} />
        <SubmitButton className="justify-self-start xl:mt-6">{t('show')}</SubmitButton>
      </Form>
      {view && <PriceReceipt view={view} />}
    </>
  )
}
