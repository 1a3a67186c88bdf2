import { transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { enqueueJob } from '#app/jobs/queue.server.ts'
import type { PersonalListFormat } from './personal-list.ts'
import { createPersonalList } from './personal-list-repository.server.ts'

export type PersonalListJobData = { listId: string }

export const personalListJobName = { name: 'personal-price-list' }

type Wanted = { format: PersonalListFormat; category: string | null; locale: string; at: string }

const daysKept = 7

/** Has the buyer's own price list made in the background. Refused while one of theirs is being made. */
export function requestPersonalList(
  buyer: { userId: bigint; company: { id: bigint } },
  { format, category, locale, at }: Wanted,
): Promise<Result<{ id: bigint }, 'personal_list_busy'>> {
  return transaction(async (tx) => {
    const expiresAt = new Date(Date.parse(at) + daysKept * 86_400_000).toISOString()
    const id = await createPersonalList(tx, {
      companyId: buyer.company.id,
      userId: buyer.userId,
      format,
      categorySlug: category,
      locale,
      createdAt: at,
      expiresAt,
    })
    if (id === null) return refuse('personal_list_busy')
    await enqueueJob<PersonalListJobData>(tx, personalListJobName, { listId: String(id) })
    return ok({ id })
  })
}
