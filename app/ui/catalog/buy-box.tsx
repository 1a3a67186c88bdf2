import { Form, Link, useLocation } from '@remix-run/react'
import { useState } from 'react'
import type { ProductView } from '#app/domain/prices/product-view.ts'
import { QuantityStepper } from '../form/quantity-stepper.tsx'
import { formatDay } from '../format/format-date.ts'
import { formatQuantity } from '../format/format-number.ts'
import { Money } from '../format/money.tsx'
import { perUnit } from '../format/per-unit.ts'
import { useText } from '../i18n/use-text.ts'
import { useWords } from '../i18n/use-words.ts'
import { AddAnswer } from './add-answer.tsx'
import { currentRung, LadderTable, nextRung } from './ladder-table.tsx'
import { NextBreak } from './price-cell.tsx'
import { StockText } from './stock-text.tsx'
import { useAddInPlace } from './trade-list.tsx'
import { WhyThisPrice } from './why-this-price.tsx'

type Chosen = NonNullable<ProductView['chosen']>
type BoxProps = {
  chosen: Chosen
  currency: string
  taxMode: 'net' | 'gross'
  canAdd: boolean
  hidePrices: boolean
}

/** Price at the typed quantity, the whole ladder, stock, and the way into the cart. */
export function BuyBox({ chosen, currency, taxMode, canAdd, hidePrices }: BoxProps) {
  const words = useWords('catalog')
  const { t } = words
  const [quantity, setQuantity] = useState(chosen.rule.minimum)
  const { ladder } = chosen
  const rung = currentRung(ladder, quantity)
  const next = nextRung(ladder, quantity)
  return (
    <section className="buy-box">
      <UnitLinks chosen={chosen} />
      {hidePrices && <p className="text-muted">{t('signInForPrices')}</p>}
      {!hidePrices && (
        <div>
          <p className="text-title font-semibold">
            {rung?.unitPrice ? (
              <Money value={{ amount: rung.unitPrice, currency }} />
            ) : (
              t('onRequest')
            )}
            {rung?.unitPrice && (
              <span className="unit text-body">
                {perUnit(words, { ...chosen, priceBase: rung.priceBase })}
              </span>
            )}
          </p>
          <p className="text-small text-muted">{t(taxMode)}</p>
          {next && <NextBreak next={next} currency={currency} sold={chosen} />}
        </div>
      )}
      <p className="flex flex-wrap items-center gap-x-3">
        <StockText {...chosen} />
        <Incoming chosen={chosen} />
      </p>
      {canAdd && <AddForm chosen={chosen} onQuantity={setQuantity} />}
      {ladder.length > 1 && (
        <LadderTable ladder={ladder} currency={currency} unit={chosen.unit} quantity={quantity} />
      )}
      {rung && <WhyThisPrice rung={rung} currency={currency} sold={chosen} />}
    </section>
  )
}

function AddForm({
  chosen,
  onQuantity,
}: {
  chosen: Chosen
  onQuantity: (quantity: string) => void
}) {
  const t = useText('catalog')
  const { pathname, search } = useLocation()
  const { touched, onSubmit } = useAddInPlace()
  const { variantId, unit, sku, rule } = chosen
  return (
    <Form method="post" action="/cart/add" onSubmit={onSubmit} className="grid gap-2">
      <input type="hidden" name="returnTo" value={`${pathname}${search}`} />
      <div className="flex items-start gap-3">
        <QuantityStepper
          name={`q-${variantId}`}
          label={t('quantityOf', { sku })}
          defaultValue={rule.minimum}
          rule={rule}
          unit={unit}
          onSettled={onQuantity}
        />
        <button
          type="submit"
          name="add"
          value={`${variantId}:${unit}`}
          className="button button-primary"
        >
          {t('add')}
        </button>
      </div>
      {touched.has(variantId) && <AddAnswer variantId={variantId} unit={unit} />}
    </Form>
  )
}

function UnitLinks({ chosen }: { chosen: Chosen }) {
  const { t, locale, unit: unitWord } = useWords('catalog')
  if (chosen.units.length < 2) return null
  return (
    <nav aria-label={t('soldBy')} className="unit-links">
      {chosen.units.map(({ unit, unitName, factor }) => (
        <Link
          key={unit}
          to={`?sku=${encodeURIComponent(chosen.sku)}&unit=${unit}`}
          replace
          preventScrollReset
          aria-current={unit === chosen.unit ? 'true' : undefined}
        >
          {unitName}
          {factor !== '1' && (
            <span className="unit">
              {' '}
              {t('contains', {
                factor: formatQuantity(locale, factor),
                base: unitWord(chosen.baseUnit),
              })}
            </span>
          )}
        </Link>
      ))}
    </nav>
  )
}

function Incoming({ chosen: { incoming, baseUnit } }: { chosen: Chosen }) {
  const { t, locale, unit } = useWords('catalog')
  if (!incoming) return null
  const quantity = `${formatQuantity(locale, incoming.quantity)} ${unit(baseUnit)}`
  return (
    <span className="text-small text-muted">
      {t('incoming', { quantity, day: formatDay(locale, incoming.on) })}
    </span>
  )
}
