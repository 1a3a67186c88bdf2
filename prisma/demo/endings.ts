import { prisma } from '#app/db/client.server.ts'
import { toDecimal } from '#app/db/convert.server.ts'
import { confirmPrepayment } from '#app/domain/billing/confirm-prepayment.server.ts'
import { issueCreditNote } from '#app/domain/billing/issue-credit-note.server.ts'
import { issueInvoice } from '#app/domain/billing/issue-invoice.server.ts'
import { recordPayment } from '#app/domain/billing/record-payment.server.ts'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import { holdOrder } from '#app/domain/orders/hold-order.server.ts'
import { rejectOrder } from '#app/domain/orders/reject-order.server.ts'
import { dayOf } from '#app/http/clock.server.ts'
import { demoBuyers } from './buyers.ts'
import type { Fate } from './fates.ts'
import { order } from './history-steps.ts'

type End = {
  fate: Omit<Fate, 'daysAgo' | 'shipAfter'>
  end: (number: string, at: string) => Promise<unknown>
}

const staff = { kind: 'staff', salesRepId: null } as const

/** The states that business seldom reaches: cancelled, rejected, held, waiting for money or a deposit, and a credit note. */
export async function seedEndings(at: string): Promise<void> {
  const buyers = await demoBuyers()
  const finance = await prisma.user.findFirstOrThrow({ where: { staffRole: 'finance' } })
  const step = { actorId: finance.id, at, today: dayOf(at, 'Europe/Bucharest') }
  const ends: End[] = [
    {
      fate: { company: 'HELI', from: 300, lines: 2 },
      end: (number) => cancelOrder(staff, { ...step, number, reason: 'Ordered twice' }),
    },
    {
      fate: { company: 'METR', from: 100, lines: 2 },
      end: (number) => holdOrder(staff, { ...step, number, reason: 'Waiting for a new guarantee' }),
    },
    {
      fate: { company: 'BELV', from: 5, lines: 5, packs: 20 },
      end: (number) => reject(number, step),
    },
    { fate: { company: 'PENS', from: 20, lines: 3 }, end: async () => undefined },
    { fate: { company: 'BALK', from: 60, lines: 3 }, end: (number) => payDeposit(number, step) },
    { fate: { company: 'BALK', from: 90, lines: 2 }, end: async () => undefined },
  ]
  for (const { fate, end } of ends) {
    const buyer = buyers.get(fate.company)
    const number = buyer ? await order({ ...fate, daysAgo: 0, shipAfter: null }, buyer, at) : null
    if (number) await end(number, at)
  }
  await creditNewest(finance.id, at)
}

async function reject(number: string, { at, today }: { at: string; today: string }) {
  const { companyId, contentHash } = await prisma.order.findUniqueOrThrow({ where: { number } })
  const approver = await prisma.user.findUniqueOrThrow({
    where: { email: 'radu.ionescu@belvedere.example' },
  })
  const scope = { kind: 'company', companyId: companyId ?? 0n } as const
  const consent = {
    number,
    contentHash: contentHash ?? '',
    reason: 'Not in this quarter',
    at,
    today,
  }
  return rejectOrder({ userId: approver.id, scope }, consent)
}

/** The deposit has come, and the invoice asks for the rest. */
async function payDeposit(number: string, step: { actorId: bigint; at: string; today: string }) {
  const { at, today } = step
  const clerk = { userId: step.actorId, scope: staff }
  const { company, currency, deposit } = await prisma.order.findUniqueOrThrow({
    where: { number },
    include: { company: { select: { code: true } } },
  })
  await recordPayment(clerk, {
    company: company?.code ?? '',
    currency,
    amount: toDecimal(deposit),
    valueOn: today,
    method: 'transfer',
    reference: number,
    allocations: 'suggested',
    at,
  })
  await confirmPrepayment(staff, { ...step, number, reason: null })
  await issueInvoice(clerk, { orderNumber: number, subject: { kind: 'rest' }, at })
}

/** The newest invoice of which nothing is paid yet is credited: what it billed arrived broken. */
async function creditNewest(userId: bigint, at: string) {
  const { number } = await prisma.invoice.findFirstOrThrow({
    where: { kind: 'invoice', allocations: { none: {} } },
    orderBy: { id: 'desc' },
  })
  await issueCreditNote(
    { userId, scope: staff },
    { invoiceNumber: number, wanted: { kind: 'whole' }, reason: 'Damaged in transit', at },
  )
}
