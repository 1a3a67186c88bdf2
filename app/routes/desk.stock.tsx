import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { changeOnHand } from '#app/domain/inventory/change-on-hand.server.ts'
import { stockChangeSchema } from '#app/domain/inventory/stock-form.ts'
import { listStock, listWarehouses } from '#app/domain/inventory/stock-queries.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { refused } from '#app/http/refusal.server.ts'
import { SubmitButton } from '#app/ui/button.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { FormFrame } from '#app/ui/form/form-frame.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { useRemixForm } from '#app/ui/form/use-remix-form.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { StockTable, stockTableSpec } from '#app/ui/stock/stock-table.tsx'
import { parseTableState } from '#app/ui/table/table-state.ts'

/** For the browser, when the form is used. */
const formSchema = () =>
  import('#app/domain/inventory/stock-form.ts').then(({ stockChangeSchema }) => stockChangeSchema)

export const handle: Titled = { title: 'stock:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:stock')
  const state = parseTableState(new URL(request.url).searchParams, stockTableSpec)
  const mayEdit = staffMay(staff.role, 'desk:stock-edit')
  const [page, warehouses] = await Promise.all([listStock(state), mayEdit ? listWarehouses() : []])
  return { state, warehouses, mayEdit, ...page }
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:stock-edit')
  const form = await readForm(request, stockChangeSchema)
  if (!form.ok) return form.answer

  const changed = await changeOnHand({ ...form.value, actorId: staff.userId })

  if (!changed.ok) return refused(changed.refusal, form.values)
  const { sku } = changed.value
  const url = `/desk/stock?q=${encodeURIComponent(sku)}`
  return redirectWithToast(url, { key: 'stock:changed', parameters: { sku } })
}

export default function DeskStock() {
  const { state, rows, total, warehouses, mayEdit } = useLoaderData<typeof loader>()
  const t = useText('stock')
  return (
    <>
      <PageHeader title={t('title')} />
      {mayEdit && (
        <ChangeForm warehouses={warehouses} sku={rows.length === 1 ? rows[0]?.sku : ''} />
      )}
      <StockTable {...{ state, rows, total }} />
    </>
  )
}

type ChangeFormProps = {
  warehouses: readonly { code: string; name: string }[]
  sku: string | undefined
}

function ChangeForm({ warehouses, sku }: ChangeFormProps) {
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const t = useText('stock')
  const labels = { sku: t('sku'), quantity: t('quantity'), reason: t('reason') }
  const form = useRemixForm(formSchema, { answer, labels, defaultValues: { sku } })
  return (
    <details className="panel mb-6 p-5" open={Boolean(answer)}>
      <summary className="font-semibold">{t('change')}</summary>
      <FormFrame form={form} className="mt-4 grid gap-4">
        <RefusalNotice refusal={answer?.refusal} />
        <div className="grid gap-4 md:grid-cols-2">
          <TextField name="sku" label={t('sku')} required autoComplete="off" />
          <Select
            name="warehouse"
            label={t('warehouse')}
            options={warehouses.map(({ code, name }) => ({
              value: code,
              label: `${code} ${name}`,
            }))}
          />
          <TextField
            name="quantity"
            label={t('quantity')}
            hint={t('quantityHelp')}
            inputMode="decimal"
            required
          />
          <TextField name="reason" label={t('reason')} required maxLength={500} />
        </div>
        <div className="flex flex-wrap items-end gap-3">
          <Select
            name="intent"
            label={t('kind')}
            options={[
              { value: 'receive', label: t('receive') },
              { value: 'adjust', label: t('adjust') },
            ]}
          />
          <SubmitButton>{t('save')}</SubmitButton>
        </div>
      </FormFrame>
    </details>
  )
}
