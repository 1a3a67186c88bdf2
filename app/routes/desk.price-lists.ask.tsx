import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { askPriceSchema } from '#app/domain/prices/ask-price-form.ts'
import { askPrice, findPriceBuyer } from '#app/domain/prices/ask-price-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { SubmitButton } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PriceReceipt } from '#app/ui/prices/price-receipt.tsx'
import { Decimal } from '#pricing/index.ts'

export const meta: MetaFunction = () => [{ title: 'Ask for a price · Angro' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:prices')
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  if (!asked.sku && !asked.company) return { asked, problem: null, view: null }
  return { asked, ...(await answer(staff.scope, asked)) }
}

async function answer(scope: Scope, asked: Record<string, string>) {
  const question = askPriceSchema.safeParse(asked)
  if (!question.success) return { problem: 'wrong' as const, view: null }
  const { company, sku, unit, quantity, day } = question.data
  const buyer = await findPriceBuyer(scope, company)
  const view =
    buyer &&
    (await askPrice({
      buyer,
      sku,
      unit: unit || null,
      quantity: new Decimal(quantity),
      at: day ? `${day}T12:00:00.000Z` : now(),
    }))
  return view ? { problem: null, view } : { problem: 'notFound' as const, view: null }
}

export default function AskForPrice() {
  const { asked, problem, view } = useLoaderData<typeof loader>()
  const t = useText('pricing')
  return (
    <>
      <PageHeader title={t('ask')} detail={t('askHelp')} />
      <Form className="mb-6 grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_7rem_1.6fr_10rem_auto]">
        <TextField name="company" label={t('company')} defaultValue={asked.company} required />
        <TextField name="sku" label={t('sku')} defaultValue={asked.sku} required />
        <TextField
          name="quantity"
          label={t('quantity')}
          defaultValue={asked.quantity ?? '1'}
          inputMode="decimal"
        />
        <TextField
          name="unit"
          label={t('unit')}
          placeholder={t('unitHint')}
          defaultValue={asked.unit}
        />
        <TextField name="day" label={t('day')} type="date" defaultValue={asked.day} />
        <SubmitButton className="lg:mt-6">{t('show')}</SubmitButton>
      </Form>
      {problem && <Notice tone="amber">{t(problem)}</Notice>}
      {view && <PriceReceipt view={view} />}
    </>
  )
}
