import { prisma } from '#app/db/client.server.ts'
import { type CompanyScope, type Scope, scopeParameters } from '#app/domain/companies/scope.ts'
import { Decimal, money, moneyView, unitPriceText } from '#pricing/index.ts'
import { type ApprovalState, nextTier } from './approval.ts'
import { frozenTiersSchema } from './approval-rule.ts'
import type { OrderLineView, OrderView } from './order-view.ts'
import { orderViewSql } from './order-view-sql.ts'

type LineJson = Omit<OrderLineView, 'unitPrice' | 'lineAmount'> & {
  unitPrice: string
  lineAmount: string
}
type Json = Omit<
  OrderView,
  | 'lines'
  | 'charges'
  | 'taxes'
  | 'subtotal'
  | 'total'
  | 'deposit'
  | 'events'
  | 'documents'
  | 'waitsFor'
> & {
  currency: string
  subtotal: string
  total: string
  deposit: string | null
  principalId: string | null
  actorId: string | null
  tiers: unknown
  lines: LineJson[] | null
  charges: { kind: string; name: string; amount: string }[] | null
  taxes: { category: string; rate: string; tax: string }[] | null
  events: OrderView['events'] | null
  documents: OrderView['documents'] | null
  given: { tier: number; userId: string }[] | null
  members: { userId: string; name: string; role: string; distance: number }[] | null
}

/** An order within a scope with everything its page prints, in one statement; null: not found. */
export async function findOrderView(scope: Scope, number: string): Promise<OrderView | null> {
  const [order] = await listOrderViews(scope, [number])
  return order ?? null
}

/** The orders of these numbers that the scope sees, oldest first. */
export async function listOrderViews(
  scope: Scope,
  numbers: readonly string[],
): Promise<OrderView[]> {
  const { companyId, salesRepId } = scopeParameters(scope)
  const rows = await prisma.$queryRawUnsafe<{ view: Json }[]>(
    orderViewSql,
    numbers,
    companyId === null ? null : String(companyId),
    salesRepId === null ? null : String(salesRepId),
  )
  return rows.map(({ view }) => toView(view))
}

type Reader = { scope: CompanyScope; userId: bigint; company: { code: string } }

/** For a buyer: the company's own orders, and of its branches only what waits for this very person. */
export async function findBuyerOrder(reader: Reader, number: string): Promise<OrderView | null> {
  const order = await findOrderView(reader.scope, number)
  if (!order || order.companyCode === reader.company.code) return order
  return order.waitsFor.some(({ userId }) => userId === String(reader.userId)) ? order : null
}

function toView(json: Json): OrderView {
  const { currency, principalId, actorId, tiers, given, members, ...order } = json
  const view = (amount: string) => moneyView(money(amount, currency))
  return {
    ...order,
    subtotal: view(json.subtotal),
    total: view(json.total),
    deposit: json.deposit === null ? null : view(json.deposit),
    lines: (json.lines ?? []).map((line) => ({
      ...line,
      unitPrice: { amount: unitPriceText(new Decimal(line.unitPrice), currency), currency },
      lineAmount: view(line.lineAmount),
    })),
    charges: (json.charges ?? []).map((charge) => ({ ...charge, amount: view(charge.amount) })),
    taxes: (json.taxes ?? []).map((group) => ({ ...group, tax: view(group.tax) })),
    events: json.events ?? [],
    documents: json.documents ?? [],
    waitsFor: json.status === 'pendingApproval' ? approvers(json) : [],
  }
}

function approvers({ tiers, given, members, principalId, actorId }: Json): OrderView['waitsFor'] {
  const state: ApprovalState = {
    tiers: frozenTiersSchema.parse(tiers ?? []),
    given: (given ?? []).map(({ tier, userId }) => ({ tier, userId: BigInt(userId) })),
    members: (members ?? []).map((member) => ({ ...member, userId: BigInt(member.userId) })),
    creators: [principalId, actorId].flatMap((id) => (id ? [BigInt(id)] : [])),
  }
  const asked = new Set(nextTier(state)?.groups.flat())
  return (members ?? [])
    .filter(({ userId }) => asked.has(BigInt(userId)))
    .map(({ userId, name }) => ({ userId, name }))
}
