import type { Transaction } from '#app/db/transaction.server.ts'

type AgreementData = Parameters<Transaction['agreement']['create']>[0]['data']

/** An audience and the price lists that bind it. */
export async function seedAgreement(
  tx: Transaction,
  data: AgreementData,
  listCodes: readonly string[],
) {
  const lists = await tx.priceList.findMany({ where: { code: { in: [...listCodes] } } })
  return tx.agreement.create({
    data: { ...data, priceLists: { create: lists.map(({ id }) => ({ priceListId: id })) } },
  })
}
