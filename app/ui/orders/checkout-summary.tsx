import type { CheckoutView } from '#app/domain/orders/checkout-view.ts'
import { CreditSum } from '../companies/credit-sum.tsx'
import { DescriptionList } from '../description-list.tsx'
import { Day } from '../format/day.tsx'
import { Money } from '../format/money.tsx'
import { Percent } from '../format/percent.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { Totals } from '../totals.tsx'
import { TermsText } from './terms-text.tsx'

/** What is ordered, what it costs, and when what is due: beside the form, above it on a phone. */
export function CheckoutSummary({ view }: { view: CheckoutView }) {
  const t = useText('checkout')
  return (
    <aside className="panel grid content-start gap-5 p-5" aria-label={t('summary')}>
      <h2>{t('summary')}</h2>
      <ul className="grid gap-3">
        {view.lines.map((line) => (
          <li key={line.position} className="flex justify-between gap-4">
            <span className="min-w-0">
              {line.name}
              <span className="block text-small text-quiet">
                {line.sku} · <Quantity value={line.quantity} unit={line.unitCode} /> ×{' '}
                <Money value={line.unitPrice} />
                {line.priceBase > 1 && ` / ${line.priceBase}`}
              </span>
            </span>
            <span className="numeric">
              <Money value={line.lineAmount} />
            </span>
          </li>
        ))}
      </ul>
      <Totals rows={totalRows(view, t)} />
      <PaymentPart view={view} />
      {view.onAccount && (
        <section className="grid gap-2">
          <h3>{t('credit')}</h3>
          <CreditSum credit={view.credit} />
        </section>
      )}
    </aside>
  )
}

function totalRows(view: CheckoutView, t: ReturnType<typeof useText<'checkout'>>) {
  return [
    { id: 'goods', label: t('goods'), value: <Money value={view.subtotal} /> },
    ...view.charges.map(({ kind, amount }, index) => ({
      id: `${kind}${index}`,
      label: kind === 'freight' ? t('freight') : t('discount'),
      value: <Money value={amount} />,
    })),
    ...view.taxes.map(({ category, rate, tax }) => ({
      id: `${category}${rate}`,
      label: (
        <>
          {t('vat', { rate: '' })}
          <Percent rate={rate} />
        </>
      ),
      value: <Money value={tax} />,
    })),
    { id: 'total', label: t('total'), value: <Money value={view.total} />, strong: true },
  ]
}

function PaymentPart({ view }: { view: CheckoutView }) {
  const t = useText('checkout')
  const { onAccount } = view
  const hasDeposit = view.dues.some(({ kind }) => kind === 'deposit')
  const dues = view.dues.map(({ kind, dueOn, amount }) => ({
    term: t(kind === 'deposit' ? 'deposit' : 'due'),
    value: (
      <>
        <Day value={dueOn} /> · <Money value={amount} />
      </>
    ),
  }))
  return (
    <section className="grid gap-2">
      <h3>{t('payment')}</h3>
      <p>
        <TermsText terms={view.terms} />
      </p>
      <DescriptionList items={dues} />
      {hasDeposit && <p>{t('depositFirst')}</p>}
      <p className="text-small text-quiet">{onAccount ? t('expected') : t('prepaid')}</p>
    </section>
  )
}
