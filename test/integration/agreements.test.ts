import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { companyBuyer } from '#app/domain/companies/price-buyer.ts'
import { agreementSchema, newAgreementSchema } from '#app/domain/prices/agreement-form.ts'
import {
  listAgreements,
  listAgreementsBinding,
} from '#app/domain/prices/agreement-list-queries.server.ts'
import { findAgreement } from '#app/domain/prices/agreement-queries.server.ts'
import { agreementActionSchema } from '#app/domain/prices/agreement-rule-form.ts'
import { changeAgreement, editAgreement } from '#app/domain/prices/change-agreement.server.ts'
import { createAgreement } from '#app/domain/prices/create-agreement.server.ts'
import { loadPriceContext } from '#app/domain/prices/price-context-queries.server.ts'
import { listQuantityRules } from '#app/domain/prices/quantity-rule-queries.server.ts'
import { Decimal, preparePriceContext, resolvePrice } from '#pricing/index.ts'
import { makeAgreement, makePriceList, makeQuantityRule } from '#test/factories/agreements.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeCompany, makeStaff } from '#test/factories/people.ts'

const at = '2026-11-22T10:00:00.000Z'
const everybody = { kind: 'staff', salesRepId: null } as const
let actorId: bigint
let bolt: Awaited<ReturnType<typeof makeVariant>>
let company: Awaited<ReturnType<typeof makeCompany>>
let rep: Awaited<ReturnType<typeof makeStaff>>

beforeAll(async () => {
  await makeHouse()
  const categoryId = (await makeCategory()).id
  bolt = await makeVariant({ sku: 'BOLT', categoryId, boxOf: '10' })
  await makePriceList('base', [[bolt, '1', '10.00']])
  rep = await makeStaff('salesRep')
  company = await makeCompany({ salesRepId: rep.id })
  actorId = (await makeStaff('merchandiser')).id
})

type Fields = Record<string, string>
let made = 0

async function agreement(fields: Fields = {}): Promise<string> {
  const code = `NEW-${++made}`
  const form = { code, name: code, level: 'company', companyCode: company.code, active: 'on' }
  const created = await createAgreement(
    { scope: everybody, actorId },
    newAgreementSchema.parse({ ...form, ...fields }),
  )
  if (!created.ok) throw new Error(created.refusal.code)
  return code
}

/** The refusal's code, or that it went well. */
async function change(code: string, fields: Fields): Promise<string> {
  const form = agreementActionSchema.parse(fields)
  const changed = await changeAgreement({ scope: everybody, actorId, code }, form)
  return changed.ok ? 'ok' : changed.refusal.code
}

/** As the buyer's next request resolves it. */
async function asked(quantity = '1', unit = 'pc') {
  const { id, currency } = company
  const buyer = companyBuyer({ id, currency, ancestorIds: [], segmentIds: [] })
  const loaded = await loadPriceContext(prisma, { variantIds: [bolt.id], buyer, at })
  const context = preparePriceContext(loaded)
  const { rule } = context.offer(String(bolt.id), unit)
  const resolution = resolvePrice(
    {
      variantId: String(bolt.id),
      unit,
      quantity: new Decimal(quantity),
      currency,
      taxMode: 'net',
      channel: 'wholesale',
      at,
    },
    context,
  )
  return {
    price: resolution.ok ? resolution.price.unitPrice.toString() : resolution.reason,
    rule: `${rule.minimum} to ${rule.maximum ?? 'any'} by ${rule.increment}`,
    orders: loaded.orderRules,
  }
}

const rule = (fields: Fields) => ({ intent: 'saveRule', sku: 'bolt', unit: 'pc', ...fields })

describe('an agreement', () => {
  test('answers with the next request once a list is attached, and no more once it is off', async () => {
    const code = await agreement()
    const list = await makePriceList({ channel: 'retail' }, [[bolt, '1', '7.00']])
    expect((await asked()).price).toBe('10')
    expect(await change(code, { intent: 'attachList', list: list.code })).toBe('ok')
    expect((await asked()).price).toBe('7')
    const edit = (fields: Fields) =>
      editAgreement({ scope: everybody, actorId, code }, agreementSchema.parse(fields))
    await edit({ name: 'Off' })
    expect((await asked()).price).toBe('10')
    await edit({ name: 'Over', active: 'on', validOn: '2026-11-21' })
    expect((await asked()).price).toBe('10')
    await edit({ name: 'Last day', active: 'on', validFrom: '2026-11-22', validOn: '2026-11-22' })
    expect((await asked()).price).toBe('7')
    expect(await change(code, { intent: 'detachList', list: list.code })).toBe('ok')
    expect((await asked()).price).toBe('10')
    expect(await change(code, { intent: 'detachList', list: list.code })).toBe(
      'agreement-part-gone',
    )
  })

  test('refuses a list in another currency, and percentages for everybody', async () => {
    const foreign = await makePriceList({ channel: 'retail' }, [], { currency: 'RON' })
    const percent = await makePriceList({ channel: 'retail' }, [], { overallPercent: '-5' })
    const own = await agreement()
    expect(await change(own, { intent: 'attachList', list: foreign.code })).toBe(
      'agreement-list-currency',
    )
    const base = await agreement({ level: 'base' })
    expect(await change(base, { intent: 'attachList', list: percent.code })).toBe(
      'agreement-list-percent',
    )
    expect(await change(own, { intent: 'attachList', list: 'NOTHING' })).toBe(
      'agreement-list-unknown',
    )
    expect(await prisma.agreementPriceList.count({ where: { agreement: { code: own } } })).toBe(0)
  })

  test('is made once by its code, with an audience that is there', async () => {
    const code = await agreement()
    const create = async (
      fields: Fields,
      scope: typeof everybody | { kind: 'staff'; salesRepId: bigint } = everybody,
    ) => {
      const form = { code: 'OTHER', name: 'A', level: 'company', companyCode: company.code }
      const created = await createAgreement(
        { scope, actorId },
        newAgreementSchema.parse({ ...form, ...fields }),
      )
      return created.ok ? 'ok' : created.refusal.code
    }
    expect(await create({ code: code.toLowerCase() })).toBe('agreement-code-taken')
    expect(await create({ companyCode: 'NOBODY' })).toBe('agreement-company-unknown')
    expect(await create({ level: 'segment', segmentCode: 'NONE' })).toBe(
      'agreement-segment-unknown',
    )
    const stranger = await makeStaff('salesRep')
    expect(await create({}, { kind: 'staff', salesRepId: stranger.id })).toBe(
      'agreement-company-unknown',
    )
    const wrong = newAgreementSchema.safeParse({
      ...{ code: 'A', name: 'A', level: 'segment', validFrom: '2026-02-01', validOn: '2026-01-31' },
    })
    expect(wrong.error?.issues.map(({ path }) => path[0])).toEqual(['segmentCode', 'validOn'])
  })

  test('is on record with every change, by whom', async () => {
    const code = await agreement()
    await change(code, rule({ minimum: '2' }))
    await change(code, { intent: 'removeRule', sku: 'BOLT', unit: 'pc' })
    const { id } = await prisma.agreement.findUniqueOrThrow({ where: { code } })
    const events = await prisma.auditEvent.findMany({
      where: { objectType: 'agreement', objectId: String(id) },
      orderBy: { id: 'asc' },
    })
    expect(events.map(({ action }) => action)).toEqual([
      'agreement.created',
      'agreement.rule-saved',
      'agreement.rule-removed',
    ])
    expect(new Set(events.map((event) => event.actorId))).toEqual(new Set([actorId]))
  })
})

describe('its quantity rules', () => {
  test('inherit what they are silent on, lift a maximum by none, and are live at once', async () => {
    await makeQuantityRule({ channel: 'wholesale' }, bolt, {
      minimum: '10',
      maximum: '100',
      increment: '5',
    })
    const code = await agreement()
    expect((await asked()).rule).toBe('10 to 100 by 5')
    expect(await change(code, rule({ minimum: '20' }))).toBe('ok')
    expect((await asked()).rule).toBe('20 to 100 by 5')
    expect(await change(code, rule({ minimum: '20', noMaximum: 'on', known: 'on' }))).toBe('ok')
    expect((await asked()).rule).toBe('20 to any by 5')
    const { id } = await prisma.agreement.findUniqueOrThrow({ where: { code } })
    const { rows } = await listQuantityRules(id, { q: '', offset: 0, pageSize: 10, at })
    expect(rows).toMatchObject([
      {
        sku: 'BOLT',
        minimum: '20',
        maximum: null,
        noMaximum: true,
        increment: null,
        effective: { minimum: '20', maximum: null, increment: '5' },
      },
    ])
    expect(rows[0]?.effective.from.increment).toMatch(/^AGR-/)
    await change(code, { intent: 'removeRule', sku: 'BOLT', unit: 'pc' })
    expect((await asked()).rule).toBe('10 to 100 by 5')
  })

  test.each([
    [{ sku: 'NUT' }, 'rule-sku'],
    [{ unit: 'kg' }, 'rule-unit'],
    [{ minimum: '10', increment: '4' }, 'rule-minimum-increment'],
    [{ maximum: '10', increment: '4' }, 'rule-maximum-increment'],
    [{ minimum: '12', maximum: '8', increment: '4' }, 'rule-maximum-minimum'],
    [{ increment: '0.5' }, 'rule-increment-precision'],
  ])('refuse %o as %s', async (fields, refusal) => {
    const code = await agreement()
    const minimum: Fields = 'sku' in fields || 'unit' in fields ? { minimum: '1' } : {}
    expect(await change(code, rule({ ...minimum, ...fields }))).toBe(refusal)
    expect(await prisma.quantityRule.count({ where: { agreement: { code } } })).toBe(0)
  })

  test('refuse a second one of a variant and unit, and one that breaks of their own lists do not fit', async () => {
    const code = await agreement()
    const list = await makePriceList({ channel: 'retail' }, [
      [bolt, '1', '7.00'],
      [bolt, '10', '6.00'],
    ])
    await change(code, { intent: 'attachList', list: list.code })
    expect(await change(code, rule({ increment: '4' }))).toBe('agreement-break-increment')
    expect(await change(code, rule({ maximum: '9' }))).toBe('agreement-break-maximum')
    expect(await prisma.quantityRule.count({ where: { agreement: { code } } })).toBe(0)
    expect(await change(code, rule({ increment: '5' }))).toBe('ok')
    expect(await change(code, rule({ increment: '2' }))).toBe('rule-twice')
    await change(code, { intent: 'detachList', list: list.code })
    expect(await change(code, rule({ increment: '4', known: 'on' }))).toBe('ok')
    expect(await change(code, { intent: 'attachList', list: list.code })).toBe(
      'agreement-break-increment',
    )
    await change(code, { intent: 'removeRule', sku: 'BOLT', unit: 'pc' })
  })

  test.each([
    [{}, 'minimum'],
    [{ minimum: '0' }, 'minimum'],
    [{ increment: '-1' }, 'increment'],
    [{ maximum: '5', noMaximum: 'on' }, 'maximum'],
  ])('are told at the field: %o at %s', (fields, field) => {
    const parsed = agreementActionSchema.safeParse(rule(fields as Fields))
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field])
  })
})

test('order rules are per currency and inherited field by field', async () => {
  const [near, far] = [
    await agreement(),
    await agreement({ level: 'channel', channel: 'wholesale' }),
  ]
  const limits = (fields: Fields) => ({ intent: 'saveOrderRule', currency: 'EUR', ...fields })
  await change(far, limits({ minimum: '100', maximum: '5000', firstOrderMinimum: '250' }))
  await change(near, limits({ minimum: '50,5' }))
  const [merged] = (await asked()).orders
  expect(Object.values({ ...merged }).map(String)).toEqual(['EUR', '50.5', '5000', '250', 'null'])
  const wrong = agreementActionSchema.safeParse(limits({ minimum: '10', maximum: '5' }))
  expect(wrong.error?.issues[0]?.path).toEqual(['maximum'])
  expect(await change(near, { intent: 'removeOrderRule', currency: 'EUR' })).toBe('ok')
  expect(String((await asked()).orders[0]?.minimum)).toBe('100')
})

describe('a sales rep', () => {
  test('sees agreements of their own companies and those of more than one, no others', async () => {
    const stranger = await makeStaff('salesRep')
    const { code: foreign } = await makeAgreement({
      companyId: (await makeCompany({ salesRepId: stranger.id })).id,
    })
    const own = await agreement()
    const base = await agreement({ level: 'base' })
    const scope = { kind: 'staff', salesRepId: rep.id } as const
    const view = { q: '', sort: 'name', descending: false, levels: [], states: [] }
    const { rows } = await listAgreements(scope, { ...view, offset: 0, pageSize: 200, at })
    const codes = rows.map(({ code }) => code)
    expect(codes).toContain(own)
    expect(codes).toContain(base)
    expect(codes).not.toContain(foreign)
    expect(await findAgreement(scope, foreign, at)).toBeNull()
    const form = agreementActionSchema.parse({ intent: 'removeRule', sku: 'BOLT', unit: 'pc' })
    const change = await changeAgreement({ scope, actorId: rep.id, code: foreign }, form)
    expect(change).toMatchObject({ refusal: { code: 'not-found' } })
  })

  test('is told what binds a company, nearest first, parents at their place; nothing of another’s', async () => {
    const parent = await makeCompany({ salesRepId: rep.id })
    const branch = await makeCompany({ salesRepId: rep.id, parentId: parent.id })
    const segment = await prisma.segment.create({ data: { code: 'HORECA', name: 'HoReCa' } })
    await prisma.companySegment.create({
      data: { companyId: parent.id, segmentId: segment.id },
    })
    await makeAgreement({ segmentId: segment.id })
    await makeAgreement({ companyId: parent.id })
    await makeAgreement({ companyId: branch.id })
    const scope = { kind: 'staff', salesRepId: rep.id } as const
    const found = await listAgreementsBinding(scope, branch.code, at)
    const places = found.map(({ level, place }) => `${level} ${place}`)
    expect(places.slice(0, 3)).toEqual(['company 0', 'company 1', 'segment 100'])
    expect(places).toContain('base 102')
    const stranger = await makeStaff('salesRep')
    const other = { kind: 'staff', salesRepId: stranger.id } as const
    expect(await listAgreementsBinding(other, branch.code, at)).toEqual([])
  })
})
