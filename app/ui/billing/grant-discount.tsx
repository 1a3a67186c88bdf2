import { Form } from '@remix-run/react'
import type { InvoiceDiscountView } from '#app/domain/billing/cash-discount-view.ts'
import { Button } from '../button.tsx'
import { TextField } from '../form/text-field.tsx'
import { formatMoney } from '../format/format-money.ts'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'

/** The money came late: finance may grant the discount all the same. */
export function GrantDiscount({
  discount,
  typed,
  error,
}: {
  discount: InvoiceDiscountView
  typed: string
  error: string | undefined
}) {
  const t = useText('invoices')
  const locale = useFormattingLocale()
  return (
    <section className="panel no-print mt-6 p-4">
      <h2>{t('grantDiscount')}</h2>
      <p className="mt-2 text-muted">
        {t('grantDiscountHelp', { amount: formatMoney(locale, discount.amount) })}{' '}
        {discount.frees && t('grantDiscountFrees', { frees: formatMoney(locale, discount.frees) })}
      </p>
      <Form method="post" className="mt-3 flex flex-wrap items-end gap-2">
        <TextField
          name="reason"
          label={t('grantDiscountReason')}
          defaultValue={typed}
          required
          error={error}
        />
        <Button name="intent" value="grantDiscount">
          {t('grantDiscount')}
        </Button>
      </Form>
    </section>
  )
}
