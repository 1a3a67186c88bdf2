import type {
  PercentageChange,
  PriceRowChange,
  PriceRowValue,
} from '#app/domain/prices/price-list-change.ts'
import { Instant } from '../format/instant.tsx'
import { Money } from '../format/money.tsx'
import { Percent } from '../format/percent.tsx'
import { useText } from '../i18n/use-text.ts'

type Change = PriceRowChange | PercentageChange

/** Before, struck through, and after. */
export function ChangedValue({ change, currency }: { change: Change; currency: string }) {
  const { before, after } = change
  return (
    <span className="inline-flex flex-wrap items-baseline justify-end gap-x-2">
      {before !== null && (
        <del className="text-quiet">
          <Value value={before} currency={currency} />
        </del>
      )}
      {after !== null && <Value value={after} currency={currency} />}
    </span>
  )
}

function Value({ value, currency }: { value: PriceRowValue | string; currency: string }) {
  const t = useText('priceFiles')
  if (typeof value === 'string') return <Percent percent={value} />
  const { unitPrice, priceBase } = value
  return (
    <>
      <Money value={{ amount: unitPrice, currency }} />
      {priceBase !== 1 && (
        <span className="text-small text-quiet"> {t('per', { base: priceBase })}</span>
      )}
    </>
  )
}

/** From when to when the row holds, where it does not always. */
export function RowWindow({ change }: { change: Change }) {
  const t = useText('priceFiles')
  if (!('key' in change)) return null
  const from = change.key.validFrom
  const until = (change.after ?? change.before)?.validUntil ?? null
  return (
    <>
      {from && (
        <span className="block">
          {t('from')} <Instant value={from} />
        </span>
      )}
      {until && (
        <span className="block">
          {t('until')} <Instant value={until} />
        </span>
      )}
    </>
  )
}
