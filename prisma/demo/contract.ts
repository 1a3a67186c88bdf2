import { prisma } from '#app/db/client.server.ts'
import { contractSchema } from '#app/domain/quotes/contract-form.ts'
import { makeContract } from '#app/domain/quotes/make-contract.server.ts'

/** The sales manager fixes the prices until the end of next year, the first two lines with a quota. */
export async function seedContract(number: string, at: string) {
  const manager = await prisma.user.findFirstOrThrow({ where: { staffRole: 'salesManager' } })
  const form = contractSchema.parse({
    ...{ name: `Contract ${number}`, from: 'any', 'quota-1': '600', 'quota-2': '1200' },
    validOn: `${Number(at.slice(0, 4)) + 1}-12-31`,
  })
  const everybody = { kind: 'staff', salesRepId: null } as const
  const made = await makeContract(everybody, { number, actorId: manager.id, form, at })
  if (!made.ok) throw new Error(made.refusal.code)
}
