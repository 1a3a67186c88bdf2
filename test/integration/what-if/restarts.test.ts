import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { changePriceList } from '#app/domain/prices/change-price-list.server.ts'
import { publishPriceList } from '#app/domain/prices/publish-price-list.server.ts'
import { runWhatIf } from '#app/domain/reports/what-if/run-what-if.server.ts'
import { startWhatIf } from '#app/domain/reports/what-if/start-what-if.server.ts'
import { whatIfJobName } from '#app/domain/reports/what-if/what-if-job-data.ts'
import { listLines } from '#app/domain/reports/what-if/what-if-lines-queries.server.ts'
import { findWhatIf } from '#app/domain/reports/what-if/what-if-queries.server.ts'
import { findResult } from '#app/domain/reports/what-if/what-if-table-queries.server.ts'
import { startQueue, stopQueue } from '#app/jobs/queue.server.ts'
import { makePriceList } from '#test/factories/agreements.ts'
import { type Gate, withHeldInserts } from '#test/factories/held-inserts.ts'
import { makeStaff } from '#test/factories/people.ts'
import { at, makePastOrder, makeWhatIfWorld } from '#test/factories/what-if-world.ts'

const everything = { kind: 'staff', salesRepId: null } as const
const table = { q: '', sort: '', descending: false, filters: {}, pageSize: 5000, offset: 0 }
let actorId: bigint
let draft: { code: string; sku: string }
let old: { code: string }

/** Written in this order: an order that cannot move, and two parts of those of which each line gets dearer. */
beforeAll(async () => {
  const world = await makeWhatIfWorld()
  const [first, second, third, fourth] = world.variants
  if (!first || !second || !third || !fourth) throw new Error('no articles')
  const long = Array.from({ length: 1_100 }, (_, line) => [line % 2 ? first : second, '3'] as const)
  await makePastOrder(world.plain.id, long)
  await makePastOrder(world.plain.id, long)
  await makePastOrder(world.plain.id, [[third, '3']])
  const rows = [[first, '1', '12.00'] as const, [second, '1', '13.00'] as const]
  const audience = { channel: 'wholesale' } as const
  const replaced = await makePriceList(audience, [[fourth, '1', '9.00']])
  old = replaced
  const given = { status: 'draft', replacesId: replaced.id } as const
  const { code } = await makePriceList(audience, rows, given)
  draft = { code, sku: 'ART-0' }
  actorId = (await makeStaff('merchandiser')).id
  // What is put into the queue is worked off by hand here.
  await startQueue([{ ...whatIfJobName, handle: async () => undefined }])
})
afterAll(stopQueue)

async function startRun(): Promise<bigint> {
  await startWhatIf({ listCode: draft.code, publishOn: null, days: 90, actorId, at })
  return (await prisma.whatIfRun.findFirstOrThrow({ orderBy: { id: 'desc' } })).id
}

/** A run during which things happen between two parts that it writes. */
async function runWith(happens: (gate: Gate, id: bigint) => Promise<void>): Promise<bigint> {
  const id = await startRun()
  await withHeldInserts('what_if_line', async (gate) => {
    const run = runWhatIf(id, () => at)
    await Promise.race([
      happens(gate, id),
      run.then(() => Promise.reject(new Error('ended before'))),
    ])
    return { run }
  }).then(({ run }) => run)
  return id
}

async function runQuietly(): Promise<void> {
  await runWhatIf(await startRun(), () => at)
}

/** All that people see of it, but for which run it was. */
async function shown() {
  const view = await findWhatIf(everything, draft.code)
  const result = await findResult(draft.code)
  if (!view?.result || !result || result === 'no-list') throw new Error('no result')
  const { rows, total } = await listLines(everything, result, { kind: 'lines', asked: table })
  const { run, ...figures } = view.result
  return { run: { ...run, id: '' }, figures, rows, total }
}

let price = 12
/** The draft's first price, by the use case of the desk, on a connection of its own. */
async function changeDraft(): Promise<void> {
  const key = { sku: draft.sku, unit: 'pc', minimumQuantity: '1', validFrom: null }
  const value = (unitPrice: number) => {
    return { unitPrice: unitPrice.toFixed(2), priceBase: 1, validUntil: null } as const
  }
  const rows = [{ at: '1', key, before: value(price), after: value(price + 1) }]
  price += 1
  const change = { fields: {}, rows, percentages: [], confirmDearer: false }
  const saved = await changePriceList({ actorId, code: draft.code }, change, { kind: 'edited', at })
  expect(saved).toMatchObject({ ok: true })
}

/** The list whose place the draft takes. */
async function renameOld(): Promise<void> {
  const change = { fields: { name: 'Renamed' }, rows: [], percentages: [], confirmDearer: false }
  await changePriceList({ actorId, code: old.code }, change, { kind: 'edited', at })
}

/** Once so many parts are written, and while the next waits. */
async function afterParts(parts: number, gate: Gate): Promise<void> {
  for (let written = 0; written < parts; written += 1) {
    await gate.reached()
    await gate.pass()
  }
  await gate.reached()
}

const written = (runId: bigint) => prisma.whatIfLine.count({ where: { runId } })

describe('a list that is changed while it is tried', () => {
  test.each([
    ['before it is published', 0, changeDraft],
    ['between two parts', 1, changeDraft],
    ['in the list that it replaces', 1, renameOld],
  ])('%s: the run begins anew, and shows what a quiet run shows', async (_, parts, change) => {
    const id = await runWith(async (gate, runId) => {
      await afterParts(parts, gate)
      await change()
      await afterParts(1, gate)
      expect(await written(runId)).toBe(0)
    })
    const restarted = await shown()
    expect(restarted.run).toMatchObject({ status: 'done', progress: 100, stale: false })
    expect(restarted.figures.counts).toMatchObject({ orders: 3, lines: 2_201, dearer: 2_200 })
    const line = restarted.rows.find(({ sku }) => sku === draft.sku)
    expect(line?.after?.amount).toBe(`${price}.00`)
    expect(await written(id)).toBe(2_201)
    await runQuietly()
    expect(await shown()).toEqual(restarted)
  })

  test('again and again: the fifth time it gives up, says why, and the result before stays', async () => {
    await runQuietly()
    const before = await shown()
    const id = await runWith(async (gate) => {
      await afterParts(0, gate)
      await changeDraft()
      for (let time = 2; time <= 5; time += 1) {
        await afterParts(1, gate)
        await changeDraft()
      }
    })
    const view = await findWhatIf(everything, draft.code)
    expect(view?.run).toMatchObject({ id: String(id), status: 'failed' })
    expect(view?.run?.refusal).toEqual({ code: 'what-if-changed', parameters: {} })
    expect(await written(id)).toBe(0)
    expect(await shown()).toEqual({ ...before, run: { ...before.run, stale: true } })
  })

  test('and is published meanwhile: there is nothing left to try', async () => {
    await runWith(async (gate) => {
      await afterParts(1, gate)
      await publishPriceList({ actorId, code: draft.code }, { from: null, at })
    })
    const view = await findWhatIf(everything, draft.code)
    expect(view?.run).toMatchObject({ status: 'failed' })
    expect(view?.run?.refusal?.code).toBe('price-list-not-draft')
  })
})
