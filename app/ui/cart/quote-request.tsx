import { Form } from '@remix-run/react'
import type { CartView } from '#app/domain/carts/cart-view.ts'
import { useText } from '../i18n/use-text.ts'

/** Asks the rep for an offer on this cart, with a price that is hoped for on each line. */
export function QuoteRequest({ cart }: { cart: CartView }) {
  const t = useText('cart')
  return (
    <details className="panel quote-request" id="quote">
      <summary className="button button-secondary">{t('askQuote')}</summary>
      <Form method="post" action="/quotes/new" className="mt-4 grid gap-3">
        <p className="text-muted">{t('quoteHelp')}</p>
        <input type="hidden" name="cartVersion" value={cart.version} />
        {cart.lines.map((line) => (
          <label key={line.id} className="quote-target">
            <span>
              {line.quantity} {line.unit} · {line.sku}{' '}
              <span className="text-muted">{line.name}</span>
            </span>
            <input
              className="input input-numeric"
              name={`target-${line.id}`}
              inputMode="decimal"
              autoComplete="off"
              aria-label={t('targetPrice', { sku: line.sku })}
              placeholder={line.price?.unitPrice ?? t('target')}
            />
          </label>
        ))}
        <label className="grid gap-1">
          <span>{t('message')}</span>
          <textarea className="input" name="message" rows={3} maxLength={2000} />
        </label>
        <button type="submit" className="button button-primary w-max">
          {t('sendRequest')}
        </button>
      </Form>
    </details>
  )
}
