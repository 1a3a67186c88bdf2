import { prisma } from '#app/db/client.server.ts'
import { toDecimal } from '#app/db/convert.server.ts'
import { ownedBy, type Scope } from '#app/domain/companies/scope.ts'
import { Decimal, zero } from '#pricing/decimal.ts'
import { moneyView } from '#pricing/money.ts'
import type { PaymentTerm } from '#pricing/payment-term.ts'
import { freeCredit } from './prepayment-repository.server.ts'
import type { AwaitedPayment } from './prepayment-view.ts'

/** What an order waits for to be paid; null where it does not, or outside the scope. */
export async function findAwaitedPayment(
  scope: Scope,
  number: string,
): Promise<AwaitedPayment | null> {
  const order = await prisma.order.findFirst({
    where: { ...ownedBy(scope), number, status: 'pendingPayment' },
    select: {
      companyId: true,
      currency: true,
      total: true,
      deposit: true,
      paymentTerms: true,
      company: { select: { code: true } },
    },
  })
  if (!order?.companyId || !order.company) return null
  const { companyId, currency } = order
  const [total, deposit] = [toDecimal(order.total), toDecimal(order.deposit)]
  const term = order.paymentTerms as PaymentTerm | null
  const free = await freeCredit(prisma, { companyId, currency })
  const money = (amount: Decimal) => moneyView({ amount, currency })
  return {
    company: order.company.code,
    total: money(total),
    deposit: money(deposit),
    free: money(free),
    missing: money(Decimal.max(zero, deposit.minus(free))),
    isDeposit: deposit.lt(total),
    discountPercent: deposit.lt(total) ? null : (term?.cashDiscount?.percent ?? null),
    payTo: await prisma.seller.findUniqueOrThrow({
      where: { id: 1 },
      select: { legalName: true, iban: true, bic: true, bankName: true },
    }),
    isCovered: free.gte(deposit),
  }
}
