import { Form } from '@remix-run/react'
import type { CartView } from '#app/domain/carts/cart-view.ts'
import type { QuantityRefusal } from '../catalog/refused-quantity.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { EmptyState } from '../empty-state.tsx'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { PageHeader } from '../page-header.tsx'
import { CartLine } from './cart-line.tsx'
import { type CartCredit, CartSummary } from './cart-summary.tsx'
import { QuoteRequest } from './quote-request.tsx'

export type CartAnswer = { refusal?: QuantityRefusal; lineId?: string }

type ScreenProps = {
  cart: CartView | null
  credit: CartCredit | null
  canCheckout: boolean
  canAskQuote: boolean
  answer: CartAnswer | undefined
}

/** The cart: lines, sums, checkout or a request for a quote. */
export function CartScreen({ cart, credit, canCheckout, canAskQuote, answer }: ScreenProps) {
  const t = useText('cart')
  if (!cart || cart.lines.length === 0) return <EmptyCart />
  return (
    <>
      <PageHeader title={t('title')} more={<ClearForm />} />
      <div className="cart">
        <div className="min-w-0">
          <CartTable cart={cart} answer={answer} />
          {canAskQuote && <QuoteRequest />}
        </div>
        <CartSummary cart={cart} credit={credit} canCheckout={canCheckout} />
      </div>
    </>
  )
}

function CartTable({ cart, answer }: { cart: CartView; answer: CartAnswer | undefined }) {
  const t = useText('cart')
  return (
    <div className="table-scroll trade-scroll">
      <table className="table trade">
        <caption className="sr-only">{t('title')}</caption>
        <thead>
          <tr>
            <th colSpan={2}>{t('product')}</th>
            <th className="num">{t('unitPrice')}</th>
            <th>{t('quantity')}</th>
            <th className="num">{t('amount')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {cart.lines.map((line) => (
            <CartLine
              key={line.id}
              line={line}
              currency={cart.currency}
              answered={answer?.lineId === line.id ? (answer.refusal ?? null) : null}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ClearForm() {
  const t = useText('cart')
  return (
    <Form method="post">
      <ConfirmButton
        kind="quiet"
        name="intent"
        value="clear"
        title={t('clear')}
        question={t('clearQuestion')}
      >
        {t('clear')}
      </ConfirmButton>
    </Form>
  )
}

function EmptyCart() {
  const t = useText('cart')
  return (
    <EmptyState
      icon="cart"
      title={t('empty')}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          <LinkButton to="/catalog" kind="primary">
            {t('toCatalog')}
          </LinkButton>
          <LinkButton to="/quick-order">{t('toQuickOrder')}</LinkButton>
        </div>
      }
    >
      {t('emptyHelp')}
    </EmptyState>
  )
}
