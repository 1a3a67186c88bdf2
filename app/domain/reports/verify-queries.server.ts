import { prisma } from '#app/db/client.server.ts'

/** Runs a constant statement of `invariants.ts`. */
export async function listViolations(sql: string): Promise<string[]> {
  const rows = await prisma.$queryRawUnsafe<{ violation: string }[]>(sql)
  return rows.map(({ violation }) => violation)
}

export type ChainedInvoice = {
  id: bigint
  number: string
  seriesId: bigint
  content: unknown
  hash: string
  previousHash: string | null
}

/** Issued documents in the order of their series, a batch at a time. */
export async function* chainedInvoices(batch = 500): AsyncGenerator<ChainedInvoice> {
  for (let skip = 0; ; skip += batch) {
    const rows = await prisma.invoice.findMany({
      where: { seriesId: { not: null } },
      orderBy: [{ seriesId: 'asc' }, { sequence: 'asc' }],
      select: {
        id: true,
        number: true,
        seriesId: true,
        content: true,
        hash: true,
        previousHash: true,
      },
      skip,
      take: batch,
    })
    for (const row of rows) if (row.seriesId !== null) yield { ...row, seriesId: row.seriesId }
    if (rows.length < batch) return
  }
}

export type PricedLine = { number: string; position: number; unitPrice: string; receipt: unknown }

/** Order lines whose price was resolved here, a batch at a time. */
export async function* pricedLines(batch = 500): AsyncGenerator<PricedLine> {
  for (let after = 0n; ; ) {
    const rows = await prisma.orderLine.findMany({
      where: { id: { gt: after }, receipt: { path: ['version'], equals: 1 } },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        position: true,
        unitPrice: true,
        receipt: true,
        order: { select: { number: true } },
      },
      take: batch,
    })
    for (const { order, position, unitPrice, receipt } of rows)
      yield { number: order.number, position, unitPrice: unitPrice.toString(), receipt }
    const last = rows.at(-1)
    if (!last || rows.length < batch) return
    after = last.id
  }
}
