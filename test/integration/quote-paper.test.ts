import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import type { Prisma } from '#app/db/generated/client.ts'
import type { DocumentView } from '#app/documents/document-view.ts'
import { quotePaperView } from '#app/documents/quote-paper-view.ts'
import { renderDocument } from '#app/documents/render-document.ts'
import { findQuotePaper } from '#app/domain/quotes/quote-paper-queries.server.ts'
import { findAccountQuote } from '#app/domain/quotes/quote-queries.server.ts'
import { reviseQuote } from '#app/domain/quotes/rework-quote.server.ts'
import { sendOffer } from '#app/domain/quotes/send-offer.server.ts'
import { env } from '#app/env.server.ts'
import { at, makeShop } from '#test/factories/orders.ts'
import { signIn } from '#test/factories/people.ts'
import {
  granted,
  makeManager,
  makeQuoteBuyer,
  makeRep,
  offer,
  price,
  type QuoteBuyer,
  type Rep,
  request,
} from '#test/factories/quotes.ts'
import { startServer } from '#test/setup/server.ts'

let shop: Awaited<ReturnType<typeof makeShop>>
let rep: Rep
let manager: Rep
let buyer: QuoteBuyer
beforeAll(async () => {
  shop = await makeShop()
  rep = await makeRep()
  manager = await makeManager()
  buyer = await makeQuoteBuyer(shop, rep, { company: { locale: 'ro', legalName: 'Belvedere SRL' } })
  const [first, second] = shop.variants
  await prisma.variant.update({
    where: { id: second?.id ?? 0n },
    data: { taxCategoryCode: 'reduced' },
  })
  await prisma.product.update({
    where: { id: first?.productId ?? 0n },
    data: { translations: { ro: { name: 'Șurub țintă' } } },
  })
})

const url = 'https://angro.example.com/account/quotes/Q'

/** 95.00 at 21 %, 46.00 at 11 %, and 2 % off the whole. */
async function sent() {
  const fields = { 'price-1': '9.50', 'discount-2': '8', discountPercent: '2', comment: 'Salut' }
  return (await offer(shop, { rep, buyer }, ['10', '5'], fields)).number
}

async function viewOf(number: string, version: number | null = null) {
  const content = await findQuotePaper(buyer.contact.scope, number, version)
  if (!content) throw new Error('No paper')
  return quotePaperView(content, url)
}

/** With spaces as one types them. */
const plain = (view: DocumentView): DocumentView =>
  JSON.parse(JSON.stringify(view).replace(/[\u00a0\u202f]/g, ' '))

describe('the paper of an offer', () => {
  test('says its lines, VAT by rate and totals in the company’s language', async () => {
    const view = plain(await viewOf(await sent()))
    expect(view).toMatchObject({
      language: 'ro',
      title: 'Ofertă',
      opening: 'Salut',
      seller: { name: 'House' },
      parties: [{ name: 'Belvedere SRL' }],
      rows: [
        { cells: { item: 'Șurub țintă', quantity: '10 buc.', unitPrice: '9,50', vat: '21 %' } },
        { cells: { discount: '8 %', vat: '11 %', amount: '46,00' } },
      ],
      taxTable: {
        rows: [
          ['21 %', '93,10', '19,55'],
          ['11 %', '45,08', '4,96'],
        ],
      },
    })
    const totals = view.totals.map(({ value }) => value)
    expect(totals).toEqual(['141,00 EUR', '−2,82 EUR', '138,18 EUR', '24,51 EUR', '162,69 EUR'])
    expect(view.totals[1]?.label).toBe('Reducere 2 %')
    expect(view.notes.join()).toContain(url)
  })

  test('never changes with what it names', async () => {
    const number = await sent()
    const before = await viewOf(number)
    const [first] = shop.variants
    const { company } = buyer
    await prisma.company.update({
      where: { id: company.id },
      data: { legalName: 'New', locale: 'en' },
    })
    await prisma.address.updateMany({ where: { companyId: company.id }, data: { city: 'Iași' } })
    await prisma.seller.update({ where: { id: 1 }, data: { legalName: 'New', line1: 'New 1' } })
    await prisma.unit.update({ where: { code: 'pc' }, data: { name: 'item', names: {} } })
    await prisma.product.update({
      where: { id: first?.productId ?? 0n },
      data: { translations: {} },
    })
    await prisma.taxRate.updateMany({ data: { rate: '0.5' } })
    expect(await viewOf(number)).toEqual(before)
    const { locale, legalName } = company
    await prisma.company.update({ where: { id: company.id }, data: { locale, legalName } })
    await prisma.taxRate.updateMany({
      where: { taxCategoryCode: 'standard' },
      data: { rate: '0.21' },
    })
  })

  test('is a PDF', async () => {
    const pdf = await renderDocument(await viewOf(await sent()))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('is had of every version that went out, the newest unless one is named', async () => {
    const number = await sent()
    const move = { number, actorId: rep.userId, comment: null, at }
    granted(await reviseQuote(rep.scope, 'withdraw', move))
    await price(rep, number, { 'price-1': '9.60', 'price-2': '9.60' })
    granted(await sendOffer(rep, { number, at }))
    const { scope } = buyer.contact
    const versions = [null, 1, 2, 3].map((version) => findQuotePaper(scope, number, version))
    const found = await Promise.all(versions)
    expect(found.map((content) => content?.version)).toEqual([2, 1, 2, undefined])
    expect(found[1]?.lines[0]?.unitPrice).toBe('9.5')
  })

  test('is nobody else’s, and none of what was not sent or was sent before there were papers', async () => {
    const number = await sent()
    const stranger = await makeQuoteBuyer(shop, rep)
    const otherRep = await makeRep()
    for (const { scope } of [stranger.contact, otherRep])
      expect(await findQuotePaper(scope, number, null)).toBeNull()
    for (const { scope } of [rep, manager])
      expect((await findQuotePaper(scope, number, null))?.number).toBe(number)

    const open = await request(shop, buyer, ['1'])
    expect(await findQuotePaper(rep.scope, open, null)).toBeNull()
    const { id } = await prisma.quote.findUniqueOrThrow({ where: { number: open } })
    const old = {
      quoteId: id,
      version: 2,
      status: 'sent',
      sentAt: new Date(at),
      content: {},
    } as const
    await prisma.quoteVersion.create({ data: old })
    expect(await findQuotePaper(rep.scope, open, null)).toBeNull()
  })

  test('is missing of an offer that was sent before there were papers, and its page says so', {
    timeout: 120_000,
  }, async () => {
    const number = await sent()
    const { id } = await prisma.quote.findUniqueOrThrow({ where: { number } })
    const former = await prisma.quoteVersion.findFirstOrThrow({ where: { quoteId: id } })
    const { paper: _, ...content } = former.content as Prisma.JsonObject
    const { version, status, sentAt, hash } = former
    const old = { quoteId: id, version: version + 1, status, sentAt, hash, content }
    await prisma.quoteVersion.create({ data: old })
    const server = await startServer({ database: env.DATABASE_URL ?? '' })
    try {
      const headers = { Cookie: await signIn({ id: rep.userId, staffRole: 'salesRep' }) }
      const page = await fetch(`${server.url}/desk/quotes/${number}`, { headers })
      const text = await page.text()
      expect(text).toContain(`${number}/pdf?version=${version}`)
      expect(text).not.toContain(`${number}/pdf?version=${version + 1}`)
      expect(text.split('No PDF: this offer was sent before')).toHaveLength(2)
    } finally {
      await server.stop()
    }
  })

  test('is what the mail leads to, and stays out of the page', async () => {
    const number = await sent()
    const mail = await prisma.mailMessage.findFirstOrThrow({
      where: { toAddress: buyer.user.email ?? '', subject: { contains: number } },
      orderBy: { id: 'desc' },
    })
    expect(mail.text).toContain(`/account/quotes/${number}/pdf?version=1`)
    const page = await findAccountQuote(buyer.contact.scope, number)
    expect(page?.offers[0]).toMatchObject({ hasPaper: true })
    expect(page?.offers[0]?.content).not.toHaveProperty('paper')
  })
})
