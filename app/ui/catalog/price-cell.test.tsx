import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { RowPrice } from '#app/domain/prices/priced-product.ts'
import { I18nProvider } from '../i18n/i18n-context.tsx'
import { serverI18n } from '../i18n/server-i18n.ts'
import { useWords } from '../i18n/use-words.ts'
import { priceCell } from './price-cell.tsx'

const price: RowPrice = {
  ...{ unitPrice: '4.94', currency: 'EUR', priceBase: 100 },
  next: { moreQuantity: '100', unitPrice: '0.0464', priceBase: 1 },
}

function Cell({ price }: { price: RowPrice }) {
  return priceCell(price, { unit: 'pc', unitName: 'piece' }, useWords('catalog'))
}

const said = (language: 'en' | 'ro', of: RowPrice) =>
  renderToStaticMarkup(
    <I18nProvider i18n={serverI18n(language)}>
      <Cell price={of} />
    </I18nProvider>,
  ).replaceAll(/<[^>]*>/g, ' ')

test('a price and the one of the next break each say for how many units they are', () => {
  expect(said('en', price)).toContain('4.94   / 100 pc  100 more for €0.0464 / piece')
  const perHundred = { moreQuantity: '100', unitPrice: '4.64', priceBase: 100 } as const
  const other = { ...price, unitPrice: '0.05', priceBase: 1, next: perHundred } as const
  expect(said('en', other)).toContain('100 more for €4.64 / 100 pc')
  expect(said('ro', price)).toContain(' / 100 buc.')
})
