import { expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { changeSeller } from '#app/domain/companies/change-seller.server.ts'
import { sellerSchema } from '#app/domain/companies/seller-form.ts'
import { findSellerSettings } from '#app/domain/companies/seller-settings-repository.server.ts'
import { setUpHouse } from '#app/domain/companies/set-up-house.server.ts'
import { makeStaff } from '#test/factories/people.ts'

const form = {
  name: 'Carpat',
  legalName: 'Carpat SRL',
  vatNumber: 'RO18547290',
  registrationNumber: '',
  line1: 'Str. Zizinului 121',
  city: 'Brașov',
  postalCode: '500407',
  email: 'office@carpat.example',
  countryCode: 'ro',
  currency: 'EUR',
  phone: '',
  iban: '',
  bic: '',
  bankName: '',
  priceStrategy: 'priority',
  retailHidePrices: 'on',
  freightAmount: '12,50',
  freightFreeFrom: '300',
}

test('what the form changes is in force, what it does not show is kept, and who did it is known', async () => {
  await prisma.seller.create({
    data: {
      ...sellerData(),
      channels: {
        wholesale: { loginWall: true },
        freight: { RON: { amount: '75.00', freeFrom: '2500' } },
      },
    },
  })
  const staff = await makeStaff('administrator')
  await changeSeller({ userId: staff.id }, sellerSchema.parse(form), '2026-11-22T10:00:00.000Z')
  expect(await findSellerSettings()).toMatchObject({
    priceStrategy: 'priority',
    retailHidePrices: true,
    retailLoginWall: false,
    freightAmount: '12.50',
    phone: null,
  })
  const { channels } = await prisma.seller.findUniqueOrThrow({ where: { id: 1 } })
  expect(channels).toMatchObject({
    wholesale: { loginWall: true },
    freight: { RON: { amount: '75.00' }, EUR: { amount: '12.50', freeFrom: '300' } },
  })
  expect(
    await prisma.auditEvent.findFirstOrThrow({ where: { action: 'settings.changed' } }),
  ).toMatchObject({
    actorId: staff.id,
  })
})

test('an amount that is none is told at its field', () => {
  const parsed = sellerSchema.safeParse({ ...form, freightAmount: '1e9' })
  expect(parsed.error?.issues).toMatchObject([
    { path: ['freightAmount'], message: 'settings:notAnAmount' },
  ])
})

function sellerData() {
  const { name, legalName, vatNumber, line1, city, postalCode, email } = form
  return {
    name,
    legalName,
    vatNumber,
    line1,
    city,
    postalCode,
    email,
    countryCode: 'RO',
    currency: 'EUR',
  }
}

test('an empty house is set up once, and what its owner filled in stays', async () => {
  await setUpHouse()
  expect(await findSellerSettings()).toMatchObject({ name: 'Carpat' })
  await prisma.seller.deleteMany()
  await setUpHouse()
  expect(await findSellerSettings()).toMatchObject({ name: 'Your company', currency: 'EUR' })
  expect(await prisma.taxRate.count({ where: { countryCode: 'RO' } })).toBe(3)
})

test('the currency stays once something was sold', async () => {
  const staff = await makeStaff('administrator')
  const settings = sellerSchema.parse({ ...form, currency: 'RON' })
  const at = '2026-11-22T10:00:00.000Z'
  await prisma.order.create({
    data: {
      number: 'O-SOLD',
      channel: 'retail',
      status: 'placed',
      currency: 'EUR',
      taxMode: 'gross',
      subtotal: 1,
      taxTotal: 0,
      total: 1,
      orderedOn: new Date('2026-11-22'),
    },
  })
  expect(await changeSeller({ userId: staff.id }, settings, at)).toMatchObject({
    ok: false,
    refusal: { code: 'currency_fixed' },
  })
  expect(await findSellerSettings()).toMatchObject({ currency: 'EUR' })
})
