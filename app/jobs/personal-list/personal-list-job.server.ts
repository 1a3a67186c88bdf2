import { transaction } from '#app/db/transaction.server.ts'
import { findPriceBuyer } from '#app/domain/prices/ask-price-queries.server.ts'
import { personalList } from '#app/domain/prices/personal-list-lines-queries.server.ts'
import {
  type BegunList,
  beginPersonalList,
  endPersonalList,
  finishPersonalList,
  savePersonalListPart,
  savePersonalListProgress,
} from '#app/domain/prices/personal-list-repository.server.ts'
import {
  type PersonalListJobData,
  personalListJobName,
} from '#app/domain/prices/request-personal-list.server.ts'
import { now } from '#app/http/clock.server.ts'
import type { Job } from '../queue.server.ts'
import { personalListFile } from './personal-list-file.server.ts'
import { tellPersonalList } from './personal-list-mail.server.ts'

/** Makes a buyer's own price list; its page shows the progress, a mail says that it is ready. */
export const personalListJob: Job<PersonalListJobData> = {
  ...personalListJobName,
  async handle({ listId }) {
    const list = await beginPersonalList(BigInt(listId))
    if (!list) return
    try {
      await made(list)
    } catch (error) {
      await endPersonalList(list.id, { status: 'failed' }, now())
      throw error
    }
  },
}

async function made(list: BegunList): Promise<void> {
  const at = now()
  const scope = { kind: 'company' as const, companyId: list.company.id }
  const buyer = await findPriceBuyer(scope, list.company.code)
  if (!buyer) throw new TypeError(`No company ${list.company.code}`)
  const { locale, categorySlug: category } = list
  const prices = await personalList({ buyer, at, locale, category })
  let written: Promise<void> = Promise.resolve()
  const onProgress = (progress: number) => {
    written = written.then(() =>
      savePersonalListProgress(list.id, { progress, total: prices.total }),
    )
  }
  const file = await personalListFile({ list, prices, at, onProgress })
  if (!file.ok) {
    await written
    return endPersonalList(list.id, { status: 'refused', refusal: file.refusal.code }, now())
  }
  const size = await kept(list.id, file.value)
  await written
  const fileName = `price-list-${list.company.code}-${prices.today}`
  await transaction(async (tx) => {
    await finishPersonalList(tx, list.id, { fileName, size, at: now() })
    await tellPersonalList(tx, list)
  })
}

const partSize = 256 * 1024

/** Puts the file away in parts while it is made. */
async function kept(id: bigint, content: AsyncIterable<Uint8Array>): Promise<number> {
  let waiting: Uint8Array[] = []
  let length = 0
  let size = 0
  let position = 0
  const put = async () => {
    await savePersonalListPart(id, position, Buffer.concat(waiting))
    position += 1
    waiting = []
    length = 0
  }
  for await (const chunk of content) {
    waiting.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
    length += chunk.length
    size += chunk.length
    if (length >= partSize) await put()
  }
  if (length > 0 || position === 0) await put()
  return size
}
