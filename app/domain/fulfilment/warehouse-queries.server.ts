import type { Transaction } from '#app/db/transaction.server.ts'

/** Null where no active warehouse has this code. */
export async function findWarehouseId(tx: Transaction, code: string): Promise<bigint | null> {
  const row = await tx.warehouse.findFirst({ where: { code, active: true }, select: { id: true } })
  return row?.id ?? null
}
