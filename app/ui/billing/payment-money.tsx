import { Form } from '@remix-run/react'
import { paymentMethods } from '#app/domain/billing/payment-method.ts'
import { Button } from '../button.tsx'
import { Combobox } from '../form/combobox.tsx'
import { DateField } from '../form/date-field.tsx'
import { Select } from '../form/select.tsx'
import { TextField } from '../form/text-field.tsx'
import { useText } from '../i18n/use-text.ts'

type Props = {
  payers: readonly { code: string; name: string }[]
  typed: Readonly<Record<string, string>>
  /** What is missing or wrong of what was sent, as message keys. */
  errors: Readonly<Record<string, string[]>>
  /** Until the money is named there is nothing else to do. */
  isPrimary: boolean
}

/** The money as the bank shows it; a GET, so that the suggestion has an address and works without scripts. */
export function PaymentMoney({ payers, typed, errors, isPrimary }: Props) {
  const t = useText('payments')
  return (
    <Form method="get" className="panel grid items-start gap-4 p-4 md:grid-cols-3">
      <Combobox
        name="company"
        label={t('company')}
        defaultValue={typed.company ?? ''}
        error={errors.company?.[0]}
        options={payers.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
      />
      <TextField
        name="amount"
        label={t('amount')}
        inputMode="decimal"
        autoComplete="off"
        required
        defaultValue={typed.amount ?? ''}
        error={errors.amount?.[0]}
      />
      <Select
        name="currency"
        label={t('currency')}
        defaultValue={typed.currency ?? ''}
        error={errors.currency?.[0]}
        options={[
          { value: '', label: t('ownCurrency') },
          ...['EUR', 'RON', 'PLN', 'USD', 'GBP'].map((value) => ({ value, label: value })),
        ]}
      />
      <TextField
        name="reference"
        label={t('reference')}
        autoComplete="off"
        defaultValue={typed.reference ?? ''}
        error={errors.reference?.[0]}
      />
      <DateField
        name="valueOn"
        label={t('valueOn')}
        defaultValue={typed.valueOn ?? ''}
        error={errors.valueOn?.[0]}
      />
      <Select
        name="method"
        label={t('method')}
        defaultValue={typed.method ?? 'transfer'}
        options={paymentMethods.map((value) => ({ value, label: t(`methods.${value}`) }))}
      />
      <div className="md:col-span-3">
        <Button kind={isPrimary ? 'primary' : 'secondary'}>{t('suggest')}</Button>
        <p className="mt-2 text-small text-muted">{t('suggestHint')}</p>
      </div>
    </Form>
  )
}
