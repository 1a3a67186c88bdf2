import { Form } from '@remix-run/react'
import type { OrderToPick } from '#app/domain/fulfilment/pick-list.ts'
import { Button } from '../button.tsx'
import { useScripted } from '../form/use-scripted.ts'
import { useText } from '../i18n/use-text.ts'

/** Take the order in hand, and print its list where the page has scripts (else the browser's own menu prints). */
export function PickListActions({ order }: { order: OrderToPick }) {
  const t = useText('fulfilment')
  const scripted = useScripted()
  return (
    <>
      {order.status === 'placed' && (
        <Form method="post" action={`/desk/fulfilment/${order.number}/pick`}>
          <Button>{t('pick')}</Button>
        </Form>
      )}
      {scripted && (
        <Button type="button" onClick={() => window.print()}>
          {t('printPickList')}
        </Button>
      )}
    </>
  )
}
