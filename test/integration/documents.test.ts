import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { invoiceView } from '#app/documents/invoice-view.ts'
import { packingSlipView } from '#app/documents/packing-slip-view.ts'
import { renderDocument } from '#app/documents/render-document.ts'
import { invoiceContent } from '#test/factories/invoice-content.ts'

/** The text of a PDF, where the machine can read one. */
function textOf(pdf: Buffer): string | null {
  try {
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString()
  } catch {
    return null
  }
}

test('an invoice view says every figure of its content, in the company language', () => {
  const view = invoiceView(invoiceContent(2))
  expect(view.title).toBe('Factură')
  expect(view.rows[0]?.cells).toMatchObject({ quantity: '100 buc.', unitPrice: '0,1234' })
  expect(view.totals.at(-1)).toMatchObject({ label: 'Total de plată', strong: true })
  expect(view.totals.at(-1)?.value).toMatch(/^17\.601,28\sEUR$/)
  expect(view.payment?.facts.map(({ value }) => value)).toContain('RO49 AAAA 1B31 0075 9384 0000')
})

test('a credit note names the original, why, and asks for no money', () => {
  const view = invoiceView(
    invoiceContent(1, {
      kind: 'creditNote',
      number: 'CN-2026-00001',
      locale: 'en',
      corrects: { number: 'INV-2026-00042', issuedOn: '2026-11-10' },
      reason: 'Damaged in transit',
    }),
  )
  expect(view.payment).toBeNull()
  expect(view.opening).toBe('Reason: Damaged in transit')
  expect(view.facts.map(({ value }) => value)).toContain('INV-2026-00042 of 10 Nov 2026')
})

test('the credit note of a cash discount says so, with a line per VAT rate and no goods', () => {
  const share = { name: 'Cash discount', taxCategory: 'S', net: '15.00', rate: '0.21' }
  const note = invoiceContent(0, {
    kind: 'creditNote',
    purpose: 'cashDiscount',
    number: 'CN-2026-00002',
    corrects: { number: 'INV-2026-00042', issuedOn: '2026-11-10' },
    allowances: [{ ...share, id: 'Cash discount S 0.21', amount: '15.00' }],
    charges: [],
    totals: {
      ...{ subtotal: '0.00', allowanceTotal: '15.00', chargeTotal: '0.00' },
      ...{ taxExclusive: '-15.00', taxTotal: '-3.15', total: '-18.15' },
    },
  })
  const view = invoiceView(note)
  expect(view.title).toBe('Factură storno: scont')
  expect(view.opening).toMatch(/^Scont de 18,15\sEUR la factura INV-2026-00042/)
  expect(view.rows.map(({ cells }) => [cells.item, cells.amount])).toEqual([['Scont', '−15,00']])
  expect(view.totals.map(({ label }) => label)).toEqual(['Total fără TVA', 'TVA', 'Total stornat'])
})

test('a PDF has its number, its totals and every Romanian letter', async () => {
  const pdf = await renderDocument(invoiceView(invoiceContent(30)))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const text = textOf(pdf)
  if (text === null) return
  for (const words of [
    'INV-2026-00042',
    '17.601,28',
    'Târgu Mureș',
    'Șurub',
    'țintă',
    'Pagina 2 din',
  ])
    expect(text).toContain(words)
})

test('a long document is laid out in a thread of its own', async () => {
  const pdf = await renderDocument(invoiceView(invoiceContent(101)))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})

test('a packing slip has no prices', () => {
  const { seller, buyer, shipTo } = invoiceContent(1)
  const view = packingSlipView({
    locale: 'ro',
    number: 'S-2026-00031',
    shippedOn: '2026-11-09',
    carrier: 'Fan Courier',
    trackingNumber: null,
    orderNumber: 'O-2026-00077',
    purchaseOrderNumber: null,
    seller,
    buyer,
    shipTo,
    lines: [{ sku: 'A', name: 'Șurub', unitCode: 'pc', ordered: '10', shipped: '4', open: '6' }],
  })
  expect(JSON.stringify(view)).not.toContain('EUR')
  expect(view.rows[0]?.cells).toMatchObject({ shipped: '4 buc.', open: '6 buc.' })
})
