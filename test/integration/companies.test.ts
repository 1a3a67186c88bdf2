import { expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { addressSchema } from '#app/domain/companies/address-form.ts'
import { findAddress, listAddresses } from '#app/domain/companies/address-queries.server.ts'
import { newCompanySchema } from '#app/domain/companies/company-form.ts'
import { listCompanies } from '#app/domain/companies/company-list-queries.server.ts'
import { findCompany } from '#app/domain/companies/company-queries.server.ts'
import { createCompany } from '#app/domain/companies/create-company.server.ts'
import { editCompany } from '#app/domain/companies/edit-company.server.ts'
import { archiveAddress, saveAddress } from '#app/domain/companies/save-address.server.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import { makeCompany, makeStaff } from '#test/factories/people.ts'

const everything: StaffScope = { kind: 'staff', salesRepId: null }
const view = { q: '', sort: 'name', descending: false, filters: {}, pageSize: 50, offset: 0 }
const codesOf = ({ rows }: { rows: { code: string }[] }) => rows.map(({ code }) => code).sort()

const formOf = (given: Record<string, unknown> = {}) =>
  newCompanySchema.parse({
    code: 'NEW-1',
    name: 'Șantier Nou',
    currency: 'EUR',
    locale: 'ro',
    status: 'active',
    taxRegime: 'standard',
    ...given,
  })
const addressOf = (given: Record<string, unknown> = {}) =>
  addressSchema.parse({
    name: 'Depozit',
    line1: 'Strada Lungă 1',
    city: 'Brașov',
    countryCode: 'RO',
    isShipping: 'on',
    ...given,
  })

test('a rep sees and finds own companies only; the rest is not there', async () => {
  const [rep, other] = [await makeStaff('salesRep'), await makeStaff('salesRep')]
  const own = await makeCompany({ salesRepId: rep.id, name: 'Own' })
  const foreign = await makeCompany({ salesRepId: other.id, name: 'Foreign' })
  const scope: StaffScope = { kind: 'staff', salesRepId: rep.id }
  expect(codesOf(await listCompanies(scope, view))).toEqual([own.code])
  expect(codesOf(await listCompanies(scope, { ...view, q: 'foreign' }))).toEqual([])
  expect(await findCompany(scope, own.code)).toMatchObject({ name: 'Own' })
  expect(await findCompany(scope, foreign.code)).toBeNull()
  expect(await listCompanies(everything, { ...view, q: 'foreign' })).toMatchObject({ total: 1 })
})

test('the search finds code, name and VAT number without accents and in any case', async () => {
  const { id: actorId } = await makeStaff('administrator')
  await createCompany(actorId, formOf({ code: 'SRCH-1', vatNumber: 'ro 18547290' }))
  for (const q of ['srch', 'santier', 'ȘANTIER', 'RO18547290'])
    expect(codesOf(await listCompanies(everything, { ...view, q }))).toContain('SRCH-1')
  for (const q of ['100%', 'a_b', "o'brien", '\\'])
    expect(codesOf(await listCompanies(everything, { ...view, q }))).toEqual([])
})

test('a code is taken whatever its case, also by two at once', async () => {
  const { id: actorId } = await makeStaff('administrator')
  const answers = await Promise.all([
    createCompany(actorId, formOf({ code: 'TWICE' })),
    createCompany(actorId, formOf({ code: 'twice' })),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'companyCodeTaken' } })
})

test('what a form names must exist, and no company is its own ancestor', async () => {
  const { id: actorId } = await makeStaff('administrator')
  expect(await createCompany(actorId, formOf({ parentCode: 'NOBODY' }))).toMatchObject({
    refusal: { code: 'parentUnknown' },
  })
  expect(await createCompany(actorId, formOf({ segmentCodes: ['none'] }))).toMatchObject({
    refusal: { code: 'segmentUnknown' },
  })
  const parent = await makeCompany()
  const child = await makeCompany({ parentId: parent.id })
  const form = { ...formOf(), parentCode: child.code }
  for (const code of [parent.code, child.code])
    expect(await editCompany(everything, { actorId, code, form })).toMatchObject({
      refusal: { code: 'parentCircle' },
    })
})

test('a company is saved with everything that its form says', async () => {
  const { id: actorId } = await makeStaff('administrator')
  const rep = await makeStaff('salesRep')
  const parent = await makeCompany()
  await prisma.segment.create({ data: { code: 'horeca', name: 'HoReCa' } })
  await prisma.paymentTerms.create({ data: { code: 'NET30', name: '30 days', rule: {} } })
  const said = {
    code: 'FULL-1',
    parentCode: parent.code,
    salesRepEmail: rep.email,
    paymentTermsCode: 'net30',
    segmentCodes: 'horeca',
    vatNumber: 'RO 18547290',
    purchaseOrderNumberRequired: 'on',
  }
  expect(await createCompany(actorId, formOf(said))).toMatchObject({ ok: true })
  expect(await findCompany({ kind: 'staff', salesRepId: rep.id }, 'full-1')).toMatchObject({
    parentCode: parent.code,
    salesRepEmail: rep.email,
    paymentTermsCode: 'NET30',
    segmentCodes: ['horeca'],
    vatNumber: 'RO18547290',
    vatNumberValid: true,
    purchaseOrderNumberRequired: true,
    partialShipment: false,
  })
})

test('reverse charge needs a number whose check digit is right', () => {
  const parse = (vatNumber: string) =>
    newCompanySchema.safeParse({
      ...formOf(),
      segmentCodes: [],
      purchaseOrderNumberRequired: undefined,
      purchaseOrderNumberUnique: undefined,
      partialShipment: undefined,
      parentCode: '',
      legalName: '',
      registrationNumber: '',
      paymentTermsCode: '',
      salesRepEmail: '',
      notes: '',
      taxRegime: 'reverseCharge',
      vatNumber,
    }).success
  expect(parse('DE136695976')).toBe(true)
  expect(parse('DE136695977')).toBe(false)
  expect(parse('')).toBe(false)
})

test('the default address moves, and an archived one is nobody’s default', async () => {
  const { id: actorId } = await makeStaff('administrator')
  const { id, code: companyCode } = await makeCompany()
  const scope = { kind: 'company', companyId: id } as const
  const add = (given: Record<string, unknown>) =>
    saveAddress(scope, { actorId, companyCode, id: null, address: addressOf(given) })
  await add({ name: 'First', defaultShipping: 'on', externalCode: 'A' })
  await add({ name: 'Second', defaultShipping: 'on', defaultBilling: 'on' })
  const [first, second] = await listAddresses(scope, companyCode)
  expect(first).toMatchObject({ name: 'First', defaultShipping: false })
  expect(second).toMatchObject({ name: 'Second', defaultShipping: true, isBilling: true })
  expect(await add({ externalCode: 'A' })).toMatchObject({ refusal: { code: 'addressCodeTaken' } })
  const place = { actorId, companyCode, id: BigInt(second?.id ?? 0) }
  expect(await archiveAddress(scope, place)).toBe(true)
  expect(await findAddress(scope, companyCode, place.id)).toMatchObject({
    active: false,
    defaultShipping: false,
  })
})

test('another company’s address is not there, by whatever pair of names', async () => {
  const { id: actorId } = await makeStaff('administrator')
  const [own, foreign] = [await makeCompany(), await makeCompany()]
  const scope = { kind: 'company', companyId: own.id } as const
  const place = { actorId, companyCode: foreign.code, id: null, address: addressOf() }
  await saveAddress(everything, place)
  const [theirs] = await listAddresses(everything, foreign.code)
  const id = BigInt(theirs?.id ?? 0)
  for (const companyCode of [own.code, foreign.code]) {
    expect(await findAddress(scope, companyCode, id)).toBeNull()
    expect(await archiveAddress(scope, { actorId, companyCode, id })).toBe(false)
    expect(await saveAddress(scope, { actorId, companyCode, id, address: addressOf() })).toBeNull()
  }
  expect(await saveAddress(scope, place)).toBeNull()
})
