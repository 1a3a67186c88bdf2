import type { AskedPriceView } from '#app/domain/prices/asked-price.ts'
import { Badge } from '../badge.tsx'
import { LadderTable } from '../catalog/ladder-table.tsx'
import { NextBreak } from '../catalog/price-cell.tsx'
import { Money } from '../format/money.tsx'
import { perUnit } from '../format/per-unit.ts'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { useWords } from '../i18n/use-words.ts'
import { CandidateTable } from './candidate-table.tsx'

/** A price and the whole of why: who answered, who lost and was rejected, the rounding, the ladder. */
export function PriceReceipt({ view }: { view: AskedPriceView }) {
  const t = useText('pricing')
  const { price, currency, unit, quantity, rule } = view
  return (
    <section className="grid gap-6" aria-live="polite">
      <header>
        <p className="text-muted">
          {view.sku} · {view.name} · <Quantity value={quantity} unit={unit} />
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
  const words = useWords('pricing')
  const { t } = words
  const { price, currency, unit, reason, amount, isAboveBase } = view
  if (!price) {
    return (
      <p className="text-title font-semibold text-red">
        {t('noPrice')} · {reason && t(`reasons.${reason}`)}
      </p>
    )
  }
  const { next, priceBase } = price
  const sold = { unit, unitName: words.unit(unit) }
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-3 text-title font-semibold">
        <span>
          <Money value={{ amount: price.unitPrice, currency }} />
          <span className="unit text-body">{perUnit(words, { ...sold, priceBase })}</span>
        </span>
        {isAboveBase && <Badge tone="amber">{t('aboveBase')}</Badge>}
      </p>
      <p>
        {t('amount')}: <Money value={amount} />
      </p>
      {next && <NextBreak next={next} currency={currency} sold={sold} />}
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
