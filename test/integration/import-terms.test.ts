import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { findImportRun } from '#app/domain/imports/import-runs-queries.server.ts'
import type { ImportKind } from '#app/domain/imports/mapping.ts'
import { plainMapping } from '#app/domain/imports/shipped-mappings.server.ts'
import { applyImport, startImport } from '#app/domain/imports/start-import.server.ts'
import { env } from '#app/env.server.ts'
import { importJob } from '#app/jobs/import-job.server.ts'
import { startQueue, stopQueue } from '#app/jobs/queue.server.ts'
import { makeAgreement } from '#test/factories/agreements.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeStaff } from '#test/factories/people.ts'

let userId: bigint
let agreement: { id: bigint; code: string }
let nut: { id: bigint }
let folder: string

beforeAll(async () => {
  await makeHouse()
  const categoryId = (await makeCategory()).id
  nut = await makeVariant({ sku: 'NUT', categoryId, boxOf: '10' })
  await makeVariant({ sku: 'WIRE', categoryId, precision: 2 })
  agreement = await makeAgreement({ channel: 'wholesale' })
  userId = (await makeStaff('merchandiser')).id
  folder = await mkdtemp(join(tmpdir(), 'import-'))
  await startQueue([])
  return stopQueue
})
afterAll(() => rm(folder, { recursive: true }))

/** As the desk does it, with the job run at once instead of by the queue. */
async function checked(kind: ImportKind, text: string) {
  const files = [{ name: 'terms.csv', content: new TextEncoder().encode(text) }]
  const at = '2026-11-22T10:00:00.000Z'
  const started = await startImport({ userId }, { kind, files, mapping: plainMapping, at })
  if (!started.ok) throw new Error(started.refusal.code)
  return run(started.value.id, false)
}

async function run(id: bigint, apply: boolean) {
  await importJob.handle({ runId: String(id), apply, partial: false })
  const found = await findImportRun(id)
  if (!found) throw new Error('no run')
  return found
}

async function takenOver(kind: ImportKind, text: string) {
  const { id } = await checked(kind, text)
  const moved = await applyImport(BigInt(id), { partial: false })
  if (!moved.ok) throw new Error(moved.refusal.code)
  return run(BigInt(id), true)
}

/** `npm run import` in a process of its own; what it prints, whether or not it succeeds. */
async function byCommand(kind: ImportKind, text: string): Promise<string> {
  const file = join(folder, `${kind}.csv`)
  await writeFile(file, text)
  const given = ['--import', 'tsx', 'app/cli/import.ts', kind, file]
  const own = { ...process.env, DATABASE_URL: env.DATABASE_URL ?? '' }
  const printed = promisify(execFile)(process.execPath, given, { env: own })
  return printed.then(
    ({ stdout }) => stdout,
    ({ stdout, stderr }) => `${stdout}${stderr}`,
  )
}

const costs = () =>
  prisma.variantCost
    .findMany({ where: { variantId: nut.id }, orderBy: { currency: 'asc' } })
    .then((rows) =>
      rows.map(({ currency, unitCost, floorPrice }) => [
        currency,
        unitCost?.toString() ?? null,
        floorPrice?.toString() ?? null,
      ]),
    )

describe('costs and floor prices', () => {
  const good = 'sku,currency,unitCost,floorPrice\nnut,EUR,1.25,1.5\nNUT,RON,6,\n'

  test('go in once, and a second run changes nothing', async () => {
    expect(await takenOver('costs', good)).toMatchObject({ status: 'done', report: { created: 2 } })
    expect(await costs()).toEqual([
      ['EUR', '1.25', '1.5'],
      ['RON', '6', null],
    ])
    expect((await checked('costs', good)).report).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
    })
  })

  test('leave what an empty field stands for, and take away what says none', async () => {
    await takenOver('costs', good)
    await takenOver('costs', 'sku,currency,unitCost,floorPrice\nNUT,EUR,,none\n')
    expect((await costs())[0]).toEqual(['EUR', '1.25', null])
  })

  test.each([
    ['an unknown SKU', 'GHOST,EUR,1,', 'sku', 'unknown-reference', 'sku'],
    ['no SKU', ',EUR,1,', 'sku', 'missing', 'value'],
    ['a currency that is none', 'NUT,EURO,1,', 'currency', 'not-allowed', 'currency'],
    ['a negative cost', 'NUT,EUR,-1,', 'unitCost', 'out-of-range', 'orMore'],
    ['a cost that is no number', 'NUT,EUR,cheap,', 'unitCost', 'not-a-number', 'number'],
    ['a floor of five decimals', 'NUT,EUR,1,1.00001', 'floorPrice', 'out-of-range', 'decimals'],
    ['neither cost nor floor', 'NUT,EUR,,', 'unitCost', 'missing', 'costOrFloor'],
  ])('%s is refused at its line and column, and nothing goes in', async (_, line, ...wrong) => {
    const before = await costs()
    const text = `sku,currency,unitCost,floorPrice\nNUT,USD,1,2\n${line}\n`
    const { id, problems } = await checked('costs', text)
    const [column, code, expected] = wrong
    expect(problems).toMatchObject([{ line: 3, column, code, expected }])
    await run(BigInt(id), true)
    expect(await costs()).toEqual(before)
  })
})

const rules = () =>
  prisma.quantityRule
    .findMany({ where: { agreementId: agreement.id }, orderBy: { unitCode: 'asc' } })
    .then((rows) =>
      rows.map(({ unitCode, minimum, maximum, increment, noMaximum }) => [
        unitCode,
        ...[minimum, maximum, increment].map((figure) => figure?.toString() ?? null),
        noMaximum,
      ]),
    )

const head = 'agreement,sku,unit,minimum,maximum,increment\n'

describe('quantity rules', () => {
  const good = () => `${head}${agreement.code},NUT,,10,100,5\n${agreement.code},nut,box,2,none,\n`

  test('go in once, and a second run changes nothing', async () => {
    const taken = await takenOver('quantity-rules', good())
    expect(taken).toMatchObject({ status: 'done', report: { created: 2 } })
    expect(await rules()).toEqual([
      ['box', '2', null, null, true],
      ['pc', '10', '100', '5', false],
    ])
    expect((await checked('quantity-rules', good())).report).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
    })
  })

  test.each([
    ['an unknown agreement', 'NOBODY,NUT,,1,,', 'agreement', 'unknown-reference', 'agreement'],
    ['an unknown SKU', '*,GHOST,,1,,', 'sku', 'unknown-reference', 'sku'],
    ['a unit that it is not sold in', '*,NUT,kg,1,,', 'unit', 'unknown-reference', 'oneOf'],
    ['a minimum of zero', '*,NUT,,0,,', 'minimum', 'out-of-range', 'moreThan'],
    ['steps of less than nothing', '*,NUT,,,,-5', 'increment', 'out-of-range', 'moreThan'],
    ['steps of half a piece', '*,NUT,,,,0.5', 'increment', 'out-of-range', 'variantDecimals'],
    ['a minimum between steps', '*,NUT,,7,,5', 'minimum', 'out-of-range', 'increment'],
    ['a maximum between steps', '*,NUT,,5,12,5', 'maximum', 'out-of-range', 'increment'],
    ['a maximum below the minimum', '*,NUT,,20,10,', 'maximum', 'out-of-range', 'minimumOrMore'],
    ['a figure that is none', '*,NUT,,few,,', 'minimum', 'not-a-number', 'number'],
  ])('%s is refused at its line and column, and nothing goes in', async (_, line, ...wrong) => {
    const before = await rules()
    const { code } = agreement
    const text = `${head}${code},WIRE,,0.5,,0.25\n${line.replace('*', code)}\n`
    const { id, problems } = await checked('quantity-rules', text)
    const [column, problem, expected] = wrong
    expect(problems).toMatchObject([{ line: 3, column, code: problem, expected }])
    await run(BigInt(id), true)
    expect(await rules()).toEqual(before)
  })
})

describe('by command', () => {
  test('costs go in, and the second time nothing changes', async () => {
    const text = 'sku,currency,unitCost\nWIRE,EUR,3.5\n'
    expect(await byCommand('costs', text)).toContain('created 1, updated 0, unchanged 0')
    expect(await byCommand('costs', text)).toContain('created 0, updated 0, unchanged 1')
  })

  test('what is wrong is said in English, by line and column, and nothing goes in', async () => {
    const wrong = `${head}${agreement.code},WIRE,,2,,\n${agreement.code},NUT,,7,,5\n`
    const printed = await byCommand('quantity-rules', wrong)
    expect(printed).toContain(
      'line 3, minimum: out-of-range "7"; expected a multiple of the increment',
    )
    expect(printed).toContain('Nothing was changed.')
    const where = { agreementId: agreement.id, variant: { sku: 'WIRE' } }
    expect(await prisma.quantityRule.count({ where })).toBe(0)
  })
})
