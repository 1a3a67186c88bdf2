import type { ReactNode } from 'react'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'

/** What a line is of, with what its buyer said about it. */
export function LineName(props: {
  sku: string
  name: string
  comment?: string | null
  children?: ReactNode
}) {
  const { sku, name, comment, children } = props
  return (
    <div className="w-full min-w-40 text-start">
      <span className="block font-medium">{name}</span>
      <span className="block text-small text-quiet">{sku}</span>
      {comment && <span className="block text-small text-muted">“{comment}”</span>}
      {children}
    </div>
  )
}

/** A price per unit, or per ten, hundred or thousand. */
export function UnitPrice(props: { amount: string | null; priceBase: number; currency: string }) {
  const t = useText('quotes')
  const { amount, priceBase, currency } = props
  if (amount === null) return <span className="text-quiet">{t('onRequest')}</span>
  return (
    <>
      <Money value={{ amount, currency }} />
      {priceBase > 1 && <span className="unit"> {t('perBase', { count: priceBase })}</span>}
    </>
  )
}
