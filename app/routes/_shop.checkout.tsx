import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireContact } from '#app/auth/require.server.ts'
import { checkoutSchema } from '#app/domain/orders/checkout-form.ts'
import { getCheckout } from '#app/domain/orders/checkout-queries.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, type refused } from '#app/http/refusal.server.ts'
import { SubmitButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { FormFrame } from '#app/ui/form/form-frame.tsx'
import { useRemixForm } from '#app/ui/form/use-remix-form.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { CheckoutFields } from '#app/ui/orders/checkout-fields.tsx'
import { CheckoutSummary } from '#app/ui/orders/checkout-summary.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'

/** For the browser, when the form is used. */
const formSchema = () =>
  import('#app/domain/orders/checkout-form.ts').then(({ checkoutSchema }) => checkoutSchema)

export const handle: Titled = { title: 'checkout:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const contact = await requireContact(request, 'order:place')
  const checkout = await getCheckout(contact, { shipToId: null, at: now() })
  if (!checkout.ok) return { refusal: checkout.refusal, view: null, key: '' }
  return { refusal: null, view: checkout.value, key: randomUUID() }
}

export async function action({ request }: ActionFunctionArgs) {
  const contact = await requireContact(request, 'order:place')
  const form = await readForm(request, checkoutSchema)
  if (!form.ok) return form.answer
  const { version, key, shipToId, billToId, partialShipment, ...rest } = form.value

  const placed = await placeOrder(contact, {
    ...rest,
    cartVersion: version,
    idempotencyKey: key,
    shipToId: BigInt(shipToId),
    billToId: billToId ? BigInt(billToId) : null,
    partialShipment: partialShipment === 'on',
    at: now(),
  })

  if (!placed.ok) return answered(placed.refusal, form.value)
  const { number, status } = placed.value
  const message = status === 'pendingApproval' ? 'checkout:submitted' : 'checkout:placed'
  return redirectWithToast(`/account/orders/${number}`, { key: message, parameters: { number } })
}

/** An address that is not the company's is not there; a key that was used otherwise is a malformed form. */
function answered(refusal: Parameters<typeof refused>[0], values: object) {
  if (refusal.code === 'not-found') return notFound()
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value ?? '']),
  )
  const errors = fieldErrors(refusal)
  if (errors) return data({ errors, values: shown }, { status: 409 })
  const status = refusal.code === 'key-used-otherwise' ? 422 : 409
  return data({ refusal, values: shown }, { status })
}

const fields: Readonly<Record<string, string>> = {
  'purchase-order-required': 'purchaseOrderNumber',
  'purchase-order-taken': 'purchaseOrderNumber',
  'requested-on-past': 'requestedOn',
}

/** What concerns one field is said there. */
function fieldErrors({ code, parameters }: Parameters<typeof refused>[0]) {
  const field = fields[code]
  if (!field) return null
  const words = Object.entries(parameters).map(([name, value]) => `|${name}=${value}`)
  return { fieldErrors: { [field]: [`refusals:${code}${words.join('')}`] }, formErrors: [] }
}

export default function Checkout() {
  const { view, refusal, key } = useLoaderData<typeof loader>()
  const t = useText('checkout')
  const crumbs = [{ label: t('cart'), href: '/cart' }]
  return (
    <>
      <PageHeader title={t('title')} crumbs={crumbs} />
      {view ? <CheckoutForm view={view} formKey={key} /> : <NothingToOrder refusal={refusal} />}
    </>
  )
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

function NothingToOrder({ refusal }: Pick<Loaded, 'refusal'>) {
  const t = useText('checkout')
  if (refusal?.code !== 'no-lines')
    return (
      <RefusalNotice refusal={refusal}>
        <LinkButton to="/cart">{t('toCart')}</LinkButton>
      </RefusalNotice>
    )
  const action = <LinkButton to="/catalog">{t('toCatalog')}</LinkButton>
  return (
    <EmptyState title={t('empty')} action={action}>
      {t('emptyHelp')}
    </EmptyState>
  )
}

function CheckoutForm({ view, formKey }: { view: NonNullable<Loaded['view']>; formKey: string }) {
  const t = useText('checkout')
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const labels = { purchaseOrderNumber: t('purchaseOrderNumber'), requestedOn: t('requestedOn') }
  const defaultValues = {
    shipToId: view.shipToId,
    billToId: view.billToId ?? '',
    partialShipment: view.partialShipment,
  }
  const form = useRemixForm(formSchema, { answer, labels, defaultValues })
  const waits = view.outcome === 'pendingApproval'
  // After a change the buyer agrees to the total that was told.
  const told = answer?.refusal?.code === 'total-changed' ? answer.refusal.parameters.now : null
  return (
    <div className="record">
      <FormFrame form={form} className="panel grid content-start gap-5 p-5">
        <h2>{t('details')}</h2>
        <RefusalNotice refusal={answer?.refusal ?? view.refusal} />
        {waits && <Notice tone="amber">{t('needsApproval')}</Notice>}
        {view.outcome === 'onHold' && <Notice tone="amber">{t('willHold')}</Notice>}
        <CheckoutFields view={view} />
        <input type="hidden" name="version" value={view.version} />
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="seenTotal" value={told ?? view.total.amount} />
        <SubmitButton>{waits ? t('sendForApproval') : t('placeOrder')}</SubmitButton>
      </FormFrame>
      <CheckoutSummary view={view} />
    </div>
  )
}
