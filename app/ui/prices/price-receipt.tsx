import type { AskedPriceView } from '#app/domain/prices/asked-price.ts'
import { Badge } from '../badge.tsx'
import { LadderTable } from '../catalog/ladder-table.tsx'
import { formatMoney } from '../format/format-money.ts'
import { formatQuantity } from '../format/format-number.ts'
import { Money } from '../format/money.tsx'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { CandidateTable } from './candidate-table.tsx'

/** A price and the whole of why: who answered, who lost and was rejected, the rounding, the ladder. */
export function PriceReceipt({ view }: { view: AskedPriceView }) {
  const t = useText('pricing')
  const { price, currency, unit, quantity, rule } = view
  return (
    <section className="grid gap-6" aria-live="polite">
      <header>
        <p className="text-muted">
          {view.sku} · {view.name} · {quantity} {unit}
        </p>
        <PriceLine view={view} />
        <p className="text-small text-muted">
          {t('quantityRule', { minimum: rule.minimum, increment: rule.increment })}
        </p>
      </header>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <CandidateTable view={view} />
        {price && (
          <LadderTable ladder={view.ladder} currency={currency} unit={unit} quantity={quantity} />
        )}
      </div>
      {view.steps.length > 1 && <Steps view={view} />}
    </section>
  )
}

function PriceLine({ view }: { view: AskedPriceView }) {
  const t = useText('pricing')
  const locale = useFormattingLocale()
  const { price, currency, unit, reason, amount, isAboveBase } = view
  if (!price) {
    return (
      <p className="text-title font-semibold text-red">
        {t('noPrice')} · {reason && t(`reasons.${reason}`)}
      </p>
    )
  }
  const { next, priceBase } = price
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-3 text-title font-semibold">
        <span>
          <Money value={{ amount: price.unitPrice, currency }} />
          <span className="unit text-body"> / {priceBase > 1 ? `${priceBase} ${unit}` : unit}</span>
        </span>
        {isAboveBase && <Badge tone="amber">{t('aboveBase')}</Badge>}
      </p>
      <p>
        {t('amount')}: <Money value={amount} />
      </p>
      {next && (
        <p className="price-hint">
          {t('nextBreak', {
            quantity: formatQuantity(locale, next.moreQuantity),
            price: formatMoney(locale, { amount: next.unitPrice, currency }),
          })}
        </p>
      )}
    </div>
  )
}

function Steps({ view }: { view: AskedPriceView }) {
  const t = useText('pricing')
  return (
    <div className="grid gap-2">
      <h2>{t('steps')}</h2>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th>{t('outcome')}</th>
              <th className="num">{t('exact')}</th>
              <th className="num">{t('rounded')}</th>
            </tr>
          </thead>
          <tbody>
            {view.steps.map(({ step, detail, exact, price }) => (
              <tr key={step}>
                <td>
                  {t(`stepNames.${step as 'listed'}`)} <span className="text-muted">{detail}</span>
                </td>
                <td className="num">{exact}</td>
                <td className="num">{price}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
