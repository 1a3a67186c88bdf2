import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { changePriceList } from '#app/domain/prices/change-price-list.server.ts'
import { runWhatIf } from '#app/domain/reports/what-if/run-what-if.server.ts'
import { startWhatIf } from '#app/domain/reports/what-if/start-what-if.server.ts'
import { whatIfJobName } from '#app/domain/reports/what-if/what-if-job-data.ts'
import { listLines } from '#app/domain/reports/what-if/what-if-lines-queries.server.ts'
import { findWhatIf } from '#app/domain/reports/what-if/what-if-queries.server.ts'
import { listShares } from '#app/domain/reports/what-if/what-if-shares-queries.server.ts'
import { listStopped } from '#app/domain/reports/what-if/what-if-stopped-queries.server.ts'
import { findResult } from '#app/domain/reports/what-if/what-if-table-queries.server.ts'
import { startQueue, stopQueue } from '#app/jobs/queue.server.ts'
import { loader as stoppedPage } from '#app/routes/desk.price-lists.$code_.what-if.$tab.tsx'
import { loader as stoppedFile } from '#app/routes/desk.price-lists.$code_.what-if_.$tab[.]csv.ts'
import { Decimal } from '#pricing/index.ts'
import { makeAgreement, makePriceList } from '#test/factories/agreements.ts'
import { makeStaff, requestOf, signIn } from '#test/factories/people.ts'
import {
  at,
  fillWhatIfWorld,
  makeOpenQuote,
  makePastOrder,
  makeWhatIfWorld,
  type WhatIfWorld,
} from '#test/factories/what-if-world.ts'

let world: WhatIfWorld
let actorId: bigint
let code: string

const everything = { kind: 'staff', salesRepId: null } as const
const table = { q: '', sort: '', descending: false, filters: {}, pageSize: 1000, offset: 0 }

/** Article 0 dearer, 1 below its floor (6), 2 below its cost (6), 3 gone, the others as they were. */
beforeAll(async () => {
  world = await makeWhatIfWorld()
  await fillWhatIfWorld(world)
  await makeOpenQuote(world.member.id, [[first(world), '10']], 'draft')
  await makeOpenQuote(world.member.id, [[first(world), '20']], 'sent')
  actorId = (await makeStaff('merchandiser')).id
  const prices = ['12.00', '5.50', '5.00', null, '14.00', '15.00']
  const rows = world.variants.flatMap((variant, index) => {
    const price = prices[index]
    return price ? [[variant, '1', price] as const] : []
  })
  const draft = await makePriceList('base', rows, { status: 'draft', replacesId: world.base.id })
  code = draft.code
  // What is put into the queue is worked off by hand here.
  await startQueue([{ ...whatIfJobName, handle: async () => undefined }])
})
afterAll(stopQueue)

const first = ({ variants }: WhatIfWorld) => variants[0] as { id: bigint }
const start = (publishOn: string | null = null) =>
  startWhatIf({ listCode: code, publishOn, days: 90, actorId, at })
const newest = () => prisma.whatIfRun.findFirstOrThrow({ orderBy: { id: 'desc' } })

async function run() {
  await start()
  const { id } = await newest()
  await runWhatIf(id, () => at)
  const result = await findResult(code)
  if (!result || result === 'no-list') throw new Error('no result')
  return result
}

const sum = (amounts: readonly (string | undefined)[]) =>
  amounts.reduce((total, amount) => total.plus(amount ?? 0), new Decimal(0)).toFixed(2)

describe('a run', () => {
  test('is one, however often it is asked for, and ends with a result', async () => {
    await start()
    await start()
    expect(await prisma.whatIfRun.count()).toBe(1)
    expect(await findWhatIf(everything, code)).toMatchObject({
      run: { status: 'waiting', progress: 0 },
      result: null,
    })
    await runWhatIf((await newest()).id, () => at)
    const view = await findWhatIf(everything, code)
    expect(view).toMatchObject({ run: { status: 'done', stale: false, triedAt: at } })
    expect(view?.result?.counts).toMatchObject({ orders: 18, lines: 54 })
  })

  test('begins anew where an earlier attempt was broken off, and keeps nothing of a failed one', async () => {
    await start()
    const { id: runId } = await newest()
    const left = { runId, documentId: 1n, kind: 'order', lines: 1, wasStopped: false } as const
    const document = { ...left, number: 1, lost: 1, refused: 0, netBefore: 1, netAfter: 0 }
    await prisma.whatIfDocument.create({ data: document })
    await prisma.$executeRaw`INSERT INTO what_if_line (run_id, number, kind, document_id, variant_id, unit_code, quantity, effect)
      VALUES (${runId}, 1, 'order', 1, ${first(world).id}, 'pc', 1, 'lost')`
    await runWhatIf(runId, () => at)
    expect((await findWhatIf(everything, code))?.result?.counts).toMatchObject({ lines: 54 })
    const kept = await prisma.whatIfLine.count({ where: { runId } })
    await start()
    await prisma.priceList.update({ where: { code }, data: { validUntil: new Date('2026-11-20') } })
    await runWhatIf((await newest()).id, () => at)
    await prisma.priceList.update({ where: { code }, data: { validUntil: null } })
    expect((await newest()).status).toBe('failed')
    expect(await prisma.whatIfLine.count()).toBe(kept)
  })

  test('adds up the same by company, by article and as a whole', async () => {
    const result = await run()
    const whole = (await findWhatIf(everything, code))?.result?.figures
    for (const kind of ['companies', 'products'] as const) {
      const { rows } = await listShares(everything, result, { kind, asked: table })
      for (const key of ['before', 'after', 'difference'] as const)
        expect(sum(rows.map((row) => row[key].amount)), `${kind} ${key}`).toBe(whole?.[key].amount)
      expect(sum(rows.map(({ marginAfter }) => marginAfter?.amount.amount))).toBe(
        whole?.marginAfter?.amount.amount,
      )
    }
  })

  test('says what falls below floor or cost, and what loses its price', async () => {
    const result = await run()
    const { rows } = await listLines(everything, result, { kind: 'warnings', asked: table })
    const of = (sku: string) => rows.filter((row) => row.sku === sku && row.kind === 'order')
    expect(of('ART-0')).toEqual([])
    // The contract of 8.00 stands where it answers.
    expect(
      new Set(of('ART-1').map(({ belowFloor, belowCost }) => [belowFloor, belowCost].join())),
    ).toEqual(new Set(['true,false']))
    expect(of('ART-2').every(({ belowFloor, belowCost }) => belowFloor && belowCost)).toBe(true)
    // Below a percentage there is no base price any more.
    const lost = of('ART-3').map(({ effect, after, reasonAfter }) => [effect, after, reasonAfter])
    expect(new Set(lost.map(String))).toEqual(new Set(['lost,,NO_LIST', 'lost,,NO_BASE_PRICE']))
    const flag = await listLines(everything, result, {
      kind: 'warnings',
      asked: { ...table, filters: { flag: ['belowCost'] } },
    })
    expect(new Set(flag.rows.map(({ sku }) => sku))).toEqual(new Set(['ART-2']))
  })

  test('says which documents can no longer be ordered, and why', async () => {
    const agreement = await makeAgreement({ companyId: world.plain.id })
    const rule = { agreementId: agreement.id, currency: 'EUR' }
    await prisma.orderRule.create({ data: { ...rule, minimum: 500 } })
    await makePastOrder(world.plain.id, [[world.variants[2] as { id: bigint }, '60']])
    const result = await run()
    const { rows, total } = await listStopped(everything, result, table)
    expect((await findWhatIf(everything, code))?.result?.counts.stopped).toBe(total)
    // From 24 on 11.00 each; after that 5.00.
    expect(rows.find(({ lines }) => lines === 1)).toMatchObject({
      ...{ kind: 'order', company: { name: 'Plain' }, lost: 0, refused: 0, wasStopped: false },
      limit: {
        code: 'ORDER_MINIMUM',
        limit: { amount: '500.00' },
        difference: { amount: '200.00' },
      },
      ...{ before: { amount: '660.00' }, after: { amount: '300.00' } },
    })
    const carts = await listStopped(everything, result, { ...table, filters: { flag: ['cart'] } })
    expect(carts.rows.map(({ lost, company }) => [lost, company?.name])).toEqual(
      expect.arrayContaining([[1, 'Member']]),
    )
    const own = { kind: 'staff', salesRepId: world.plain.salesRepId } as const
    const seen = await listStopped(own, result, table)
    expect(new Set(seen.rows.map(({ company }) => company?.name))).toEqual(new Set(['Plain']))
    await prisma.agreement.delete({ where: { id: agreement.id } })
  })

  test('writes what can no longer be ordered as a file, in the reader’s words', async () => {
    await run()
    const staff = await makeStaff('merchandiser')
    await prisma.user.update({ where: { id: staff.id }, data: { locale: 'ro' } })
    const cookie = await signIn(staff)
    const path = `/desk/price-lists/${code}/what-if`
    const params = { code, tab: 'stopped' }
    const file = await stoppedFile({
      ...{ request: requestOf(cookie, `${path}/stopped.csv?flag=order`), params, context: {} },
    })
    const [header, ...lines] = (await file.text()).trim().split(/\r?\n/)
    expect(header).toContain('Ce o oprește')
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) expect(line).toMatch(/^"?H-\d+.* (își pierde|își pierd) prețul/)
    const page = await stoppedPage({
      ...{ request: requestOf(cookie, `${path}/stopped?flag=order`), params, context: {} },
    })
    expect(page).toMatchObject({ table: 'stopped', total: lines.length })
  })

  test('says which quantities no longer reach their break', async () => {
    const result = await run()
    const { rows } = await listLines(everything, result, {
      kind: 'lines',
      asked: { ...table, filters: { flag: ['outOfBreak'] } },
    })
    const breaks = rows.map(({ unit, fromBefore, fromAfter }) =>
      [fromBefore, fromAfter, unit].join(' '),
    )
    // A box holds twelve.
    expect(new Set(breaks)).toEqual(new Set(['24 1 pc', '2 0.083 box']))
  })

  test('moves open carts and unsent offers; what was sent keeps its prices', async () => {
    const result = await run()
    const { rows } = await listLines(everything, result, { kind: 'documents', asked: table })
    const quotes = rows.filter(({ kind }) => kind === 'quote')
    expect(
      quotes.map(({ frozen, effect, before, after }) => [
        frozen,
        effect,
        before?.amount,
        after?.amount,
      ]),
    ).toEqual([
      [false, 'dearer', '9.50', '11.40'],
      [true, 'same', '6.50', '6.50'],
    ])
    const carts = rows.filter(({ kind }) => kind === 'cart')
    expect(new Set(carts.map(({ company }) => company?.name))).toEqual(new Set(['Member', 'Plain']))
    expect(carts.find(({ sku }) => sku === 'ART-0')).toMatchObject({
      buyer: 'Ana Pop',
      quantity: '5',
    })
  })

  test('counts orders of the last days in the list’s currency that were not cancelled', async () => {
    const before = (await findWhatIf(everything, code))?.result?.counts.orders ?? 0
    const line = [[first(world), '1']] as const
    await makePastOrder(world.plain.id, line, { daysAgo: 89 })
    await makePastOrder(world.plain.id, line, { daysAgo: 90 })
    await makePastOrder(world.plain.id, line, { status: 'cancelled' })
    await makePastOrder(world.plain.id, line, { currency: 'RON' })
    await run()
    expect((await findWhatIf(everything, code))?.result?.counts.orders).toBe(before + 1)
    expect(await prisma.whatIfRun.count()).toBe(1)
  })

  test('shows a rep their own companies only', async () => {
    const result = await run()
    const own = { kind: 'staff', salesRepId: world.plain.salesRepId } as const
    const names = async (scope: typeof own | typeof everything) =>
      (await listShares(scope, result, { kind: 'companies', asked: table })).rows.map(
        ({ name }) => name,
      )
    expect(await names(own)).toEqual(['Plain'])
    expect((await names(everything)).length).toBe(6)
    const { rows } = await listLines(own, result, { kind: 'documents', asked: table })
    expect(new Set(rows.map(({ company }) => company?.name))).toEqual(new Set(['Plain']))
    const [plain] = (await listShares(own, result, { kind: 'companies', asked: table })).rows
    expect((await findWhatIf(own, code))?.result?.figures.before).toEqual(plain?.before)
  })

  test('is stale as soon as the list is changed', async () => {
    await run()
    await changePriceList(
      { actorId, code },
      { fields: { name: 'Next year' }, rows: [], percentages: [], confirmDearer: false },
      { kind: 'edited', at },
    )
    expect((await findWhatIf(everything, code))?.result?.run.stale).toBe(true)
  })

  test('tries a day ahead at its beginning where the seller is', async () => {
    await start('2026-12-01')
    await runWhatIf((await newest()).id, () => at)
    const view = await findWhatIf(everything, code)
    expect(view?.result?.run).toMatchObject({ triedAt: '2026-11-30T22:00:00.000Z', stale: false })
  })

  test('gives up where the list cannot be published, with the reason', async () => {
    await start('2026-12-01')
    await prisma.priceList.update({ where: { code }, data: { validUntil: new Date('2026-11-30') } })
    await runWhatIf((await newest()).id, () => at)
    expect(await findWhatIf(everything, code)).toMatchObject({
      run: { status: 'failed', refusal: { code: 'price-list-window-over' } },
      result: { run: { status: 'done' } },
    })
  })
})

test('only a draft is tried, and only one that is there', async () => {
  const asked = { publishOn: null, days: 90, actorId, at }
  expect(await startWhatIf({ listCode: world.contract.code, ...asked })).toMatchObject({
    refusal: { code: 'what-if-not-draft' },
  })
  expect(await startWhatIf({ listCode: 'NOT-THERE', ...asked })).toMatchObject({
    refusal: { code: 'not-found' },
  })
  expect(await findWhatIf(everything, 'NOT-THERE')).toBeNull()
})
