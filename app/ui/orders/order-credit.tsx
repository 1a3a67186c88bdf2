import type { CreditView } from '#app/domain/credit/credit-view.ts'
import type { OrderView } from '#app/domain/orders/order-view.ts'
import { deskCreditLinks } from '../companies/credit-links.ts'
import { CreditSection } from '../companies/credit-section.tsx'

type OrderCreditProps = {
  order: Pick<OrderView, 'companyCode' | 'total'>
  credit: CreditView
}

/** The credit that a held order waits for: what it would be granted from. */
export function OrderCredit({ order: { companyCode, total }, credit }: OrderCreditProps) {
  return (
    <CreditSection
      credit={credit}
      links={deskCreditLinks(companyCode, total.currency)}
      href={`/desk/receivables/${encodeURIComponent(companyCode)}`}
    />
  )
}
