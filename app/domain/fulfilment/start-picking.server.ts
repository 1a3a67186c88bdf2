import { transaction } from '#app/db/transaction.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { markPicking } from './picking-repository.server.ts'

type Picking = { orderNumber: string; at: string }

/** The warehouse takes an order in hand. Only a placed order moves; doing it again changes nothing. */
export function startPicking(
  staff: { userId: bigint; scope: Scope },
  { orderNumber, at }: Picking,
): Promise<Result<{ orderNumber: string }, 'order_not_found' | 'order_not_shippable'>> {
  return transaction(async (tx) => {
    const isPicking = await markPicking(tx, staff, orderNumber, at)
    if (isPicking === null) return refuse('order_not_found', { number: orderNumber })
    return isPicking ? ok({ orderNumber }) : refuse('order_not_shippable', { number: orderNumber })
  })
}
