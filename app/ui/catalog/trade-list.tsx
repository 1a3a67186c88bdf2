import { Form, useLocation, useSubmit } from '@remix-run/react'
import { type FormEvent, useState } from 'react'
import type { PricedProductRow } from '#app/domain/prices/priced-product.ts'
import { useWords } from '../i18n/use-words.ts'
import { addKey } from './add-answer.tsx'
import { TradeRow } from './trade-row.tsx'
import { useFollowedLinks } from './use-followed-links.ts'

type ListProps = {
  rows: readonly PricedProductRow[]
  canAdd: boolean
  hidePrices: boolean
  caption: string
}

/** The dense trade list: one form around all rows, so that it adds without JavaScript too. */
export function TradeList({ rows, canAdd, hidePrices, caption }: ListProps) {
  const words = useWords('catalog')
  const { t } = words
  const { touched, onSubmit } = useAddInPlace()
  const { pathname, search } = useLocation()
  const table = useFollowedLinks<HTMLTableElement>()
  return (
    <Form
      method="post"
      action="/cart/add"
      autoComplete="off"
      onSubmit={onSubmit}
      className="table-scroll trade-scroll"
    >
      <input type="hidden" name="returnTo" value={`${pathname}${search}`} />
      <table className="table trade offers" ref={table}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th>
              <span className="sr-only">{t('picture')}</span>
            </th>
            <th>{t('product')}</th>
            <th className="num">{t('price')}</th>
            <th className="num">{t('stock')}</th>
            {canAdd && <th>{t('quantity')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TradeRow
              key={row.variantId}
              row={row}
              words={words}
              canAdd={canAdd}
              hidePrices={hidePrices}
              touched={touched.has(row.variantId)}
            />
          ))}
        </tbody>
      </table>
    </Form>
  )
}

/** With a script only the pressed row is sent, and its answer is shown in place. */
export function useAddInPlace() {
  const submit = useSubmit()
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const add = pressed(event) ?? form.get('add')
    if (typeof add !== 'string') return
    const [variantId = ''] = add.split(':')
    const quantity = String(form.get(`q-${variantId}`) ?? '')
    setTouched((known) => new Set(known).add(variantId))
    submit(
      { add, [`q-${variantId}`]: quantity, inline: '1' },
      { method: 'post', action: '/cart/add', navigate: false, fetcherKey: addKey(variantId) },
    )
  }
  return { touched, onSubmit }
}

/** Enter in a quantity field presses the form's first button: the field's own row is meant. */
function pressed(event: FormEvent<HTMLFormElement>): string | null {
  const { submitter } = event.nativeEvent as SubmitEvent
  const field = document.activeElement
  if (field instanceof HTMLInputElement && field.name.startsWith('q-')) {
    const own = field.closest('td, form')?.querySelector<HTMLButtonElement>('button[name="add"]')
    return own?.value ?? null
  }
  return submitter instanceof HTMLButtonElement ? submitter.value : null
}
