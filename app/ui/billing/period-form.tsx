import { Form } from '@remix-run/react'
import type { Statement } from '#app/domain/billing/statement.ts'
import { Button } from '../button.tsx'
import { useText } from '../i18n/use-text.ts'

type Props = { statement: Pick<Statement, 'from' | 'until' | 'currency' | 'currencies'> }

/** The period of a statement, and which account where there are several; a plain GET, so that its address can be kept. */
export function PeriodForm({ statement: { from, until, currency, currencies } }: Props) {
  const t = useText('receivables')
  return (
    <Form method="get" className="no-print mb-4 flex flex-wrap items-end gap-3">
      <label className="grid gap-1">
        <span className="text-small text-muted">{t('from')}</span>
        <input type="date" name="from" defaultValue={from} className="input" />
      </label>
      <label className="grid gap-1">
        <span className="text-small text-muted">{t('until')}</span>
        <input type="date" name="until" defaultValue={until} className="input" />
      </label>
      {currencies.length > 1 && (
        <label className="grid gap-1">
          <span className="text-small text-muted">{t('currency')}</span>
          <select name="currency" defaultValue={currency} className="input">
            {currencies.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      )}
      <Button>{t('show')}</Button>
    </Form>
  )
}
