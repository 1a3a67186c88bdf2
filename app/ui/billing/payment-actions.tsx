import { Form } from '@remix-run/react'
import type { PaymentRow } from '#app/domain/billing/payment-row.ts'
import { Button } from '../button.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { TextField } from '../form/text-field.tsx'
import { useText } from '../i18n/use-text.ts'

/** Set the rest against invoices, pay it back, or undo the whole; a reversal or refund is final. */
export function PaymentActions({
  payment,
  answer,
}: {
  payment: PaymentRow
  answer: FormAnswer | null
}) {
  const t = useText('payments')
  if (payment.state !== 'applied' && payment.state !== 'unapplied') return null
  const error = (name: string) => answer?.errors?.fieldErrors?.[name]?.[0]
  return (
    <div className="no-print mt-6 grid gap-6">
      {payment.state === 'unapplied' && (
        <div className="flex flex-wrap items-end gap-4">
          <Form method="post">
            <Button kind="primary" name="intent" value="apply">
              {t('apply')}
            </Button>
          </Form>
          <Form method="post" className="flex items-end gap-2">
            <TextField
              name="amount"
              label={t('refundTitle')}
              inputMode="decimal"
              defaultValue={payment.unapplied.amount}
              error={error('amount')}
            />
            <Button name="intent" value="refund">
              {t('refund')}
            </Button>
          </Form>
        </div>
      )}
      <details className="panel p-4">
        <summary className="cursor-pointer font-medium">{t('undo')}</summary>
        <p className="mt-2 text-muted">{t('undoQuestion')}</p>
        <Form method="post" className="mt-3 flex flex-wrap items-end gap-2">
          <TextField name="reason" label={t('undoReason')} required error={error('reason')} />
          <Button kind="danger" name="intent" value="undo">
            {t('undo')}
          </Button>
        </Form>
      </details>
    </div>
  )
}
