import type { CartView, OrderLimitView } from '#app/domain/carts/cart-view.ts'
import { formatMoney } from '../format/format-money.ts'
import { Money } from '../format/money.tsx'
import { Percent } from '../format/percent.tsx'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { Notice } from '../notice.tsx'
import { Totals } from '../totals.tsx'

export type CartCredit = {
  available: { amount: string; currency: string } | null
  hasAccount: boolean
  isShared: boolean
}

type SummaryProps = { cart: CartView; credit: CartCredit | null; canCheckout: boolean }

/** Sums, what is left of the credit, and the way on. */
export function CartSummary({ cart, credit, canCheckout }: SummaryProps) {
  const t = useText('cart')
  const { totals, taxMode, limits, lines, orderable, terms } = cart
  const rows = [
    {
      id: 'goods',
      label: taxMode === 'net' ? t('subtotal') : t('subtotalGross'),
      value: <Money value={totals.subtotal} />,
    },
    ...totals.groups.map((group) => ({
      id: `${group.taxCategory} ${group.rate}`,
      label: <VatLabel category={group.taxCategory} rate={group.rate} />,
      value: <Money value={group.tax} />,
    })),
    { id: 'total', label: t('total'), value: <Money value={totals.total} />, strong: true },
  ]
  return (
    <aside className="cart-summary">
      <Totals rows={rows} />
      <p className="text-small text-muted">{t('beforeFreight')}</p>
      <dl className="cart-terms">
        {credit?.hasAccount && (
          <div>
            <dt>{t(credit.isShared ? 'sharedCreditLeft' : 'creditLeft')}</dt>
            <dd>{credit.available ? <Money value={credit.available} /> : t('creditUnlimited')}</dd>
          </div>
        )}
        {terms && (
          <div>
            <dt>{t('terms')}</dt>
            <dd>{terms}</dd>
          </div>
        )}
      </dl>
      {limits.map((limit) => (
        <LimitNotice key={limit.code} limit={limit} />
      ))}
      {lines.some(({ refusal }) => refusal) && <Notice tone="amber">{t('fixFirst')}</Notice>}
      {orderable && canCheckout && (
        <LinkButton to="/checkout" kind="primary">
          {t('checkout')}
        </LinkButton>
      )}
    </aside>
  )
}

function VatLabel({ category, rate }: { category: string; rate: string }) {
  const t = useText('cart')
  if (category !== 'S') return <>{t('noVat', { category })}</>
  return (
    <>
      {t('vat', { rate: '' })}
      <Percent rate={rate} />
    </>
  )
}

function LimitNotice({ limit }: { limit: OrderLimitView }) {
  const t = useText('cart')
  const locale = useFormattingLocale()
  return (
    <Notice tone="amber">
      {t(`limits.${limit.code}`, {
        limit: formatMoney(locale, limit.limit),
        difference: formatMoney(locale, limit.difference),
      })}
    </Notice>
  )
}
