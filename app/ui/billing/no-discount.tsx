import type { NoDiscountView } from '#app/domain/billing/cash-discount-view.ts'
import type { MoneyView } from '#pricing/money.ts'
import { formatDay } from '../format/format-date.ts'
import { formatMoney } from '../format/format-money.ts'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'

/** Why the agreed cash discount is neither offered nor to be granted, and what would change that. */
export function NoDiscount({ amount, none }: { amount: MoneyView; none: NoDiscountView }) {
  const t = useText('invoices')
  const locale = useFormattingLocale()
  return (
    <section className="panel no-print mt-6 p-4">
      <h2>{t('cashDiscount')}</h2>
      <p className="mt-2 text-muted">
        {t(`noDiscount.${none.reason}`, {
          amount: formatMoney(locale, amount),
          pays: formatMoney(locale, none.pays),
          day: formatDay(locale, none.untilOn),
        })}
      </p>
    </section>
  )
}
