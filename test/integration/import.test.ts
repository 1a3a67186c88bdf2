import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { isComplete } from '#app/domain/imports/import-report.ts'
import { type ImportKind, mappingSchema } from '#app/domain/imports/mapping.ts'
import { runImport } from '#app/domain/imports/run-import.server.ts'
import { plainMapping, shippedMappings } from '#app/domain/imports/shipped-mappings.server.ts'
import { UnreadableFile } from '#app/domain/imports/unreadable-file.ts'

type Files = Record<string, string | Uint8Array>

function bytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

async function load(
  kind: ImportKind,
  files: Files,
  { mapping = plainMapping, partial = false, dryRun = false } = {},
) {
  const open = (name: string) => {
    const content = files[name]
    if (content === undefined) return null
    return (async function* () {
      yield bytes(content)
    })()
  }
  const result = await runImport({
    kind,
    file: Object.keys(files)[0] ?? '',
    open,
    mapping,
    partial,
    dryRun,
  })
  expect(isComplete(result.report)).toBe(true)
  return result
}

const northwind = shippedMappings.get('northwind') ?? plainMapping
const retail = shippedMappings.get('online-retail') ?? plainMapping

const products = 'sku,name,category,unit\nB-1,Bolt,Fasteners,pc\nB-2,Nut,Fasteners,pc\n'

beforeAll(async () => {
  await load('products', { 'products.csv': products })
})

describe('products', () => {
  test('a second run of the same file changes nothing', async () => {
    const { report } = await load('products', { 'products.csv': products })
    expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
  })

  test('a SKU is found again without regard to case and blanks', async () => {
    const { report } = await load('products', {
      'p.csv': 'sku;name;category\n b-1 ;Bolt, long;Fasteners\n',
    })
    expect(report).toMatchObject({ created: 0, updated: 1 })
    expect(await prisma.variant.count({ where: { sku: 'B-1' } })).toBe(1)
    await load('products', { 'products.csv': products })
  })

  test('a dry run tells what it would do and does nothing', async () => {
    const { report, applied } = await load(
      'products',
      { 'p.csv': 'sku,name\nDRY-1,Dry\n' },
      { dryRun: true },
    )
    expect({ applied, created: report.created }).toEqual({ applied: false, created: 1 })
    expect(await prisma.variant.count({ where: { sku: 'DRY-1' } })).toBe(0)
  })
})

describe('a row that is wrong', () => {
  const file = { 'p.csv': 'sku,name,gtin\nW-1,Good,\nW-2,,abc\nW-3,Good too,\n' }

  test('names line, column, value and what would be right, and nothing is taken over', async () => {
    const { report, applied } = await load('products', file)
    expect(applied).toBe(false)
    expect(report.problems).toEqual([
      { line: 3, column: 'name', value: '', code: 'missing', expected: 'value', parameters: null },
      {
        line: 3,
        column: 'gtin',
        value: 'abc',
        code: 'not-allowed',
        expected: 'barcode',
        parameters: null,
      },
    ])
    expect(await prisma.variant.count({ where: { sku: { startsWith: 'W-' } } })).toBe(0)
  })

  test('is left behind alone when the rest is wanted', async () => {
    const { report } = await load('products', file, { partial: true })
    expect(report).toMatchObject({ created: 2, refused: { lines: 1 } })
    expect(await prisma.variant.count({ where: { sku: { startsWith: 'W-' } } })).toBe(2)
  })
})

describe('a file that is strange', () => {
  test.each([
    ['a byte order mark', '\uFEFFsku,name\nX-1,Șurub\n', {}],
    ['semicolons', 'sku;name\nX-1;Șurub\n', {}],
    ['tabs', 'sku\tname\nX-1\tȘurub\n', {}],
    ['compression', gzipSync('sku,name\nX-1,Șurub\n'), {}],
    [
      'Windows-1250',
      Buffer.from([
        0x73, 0x6b, 0x75, 0x2c, 0x6e, 0x61, 0x6d, 0x65, 0x0a, 0x58, 0x2d, 0x31, 0x2c, 0xaa, 0x75,
        0x72, 0x75, 0x62,
      ]),
      { encoding: 'windows-1250' },
    ],
  ])('is read with %s', async (_, content, options) => {
    const mapping = mappingSchema.parse({ ...plainMapping, ...options })
    const { report } = await load('products', { 'x.csv': content }, { mapping, dryRun: true })
    expect(report).toMatchObject({ created: 1, problems: [] })
  })

  const latin = Buffer.from('sku,name\nX-1,\xaaurub\n', 'latin1')
  const long = Buffer.concat([
    Buffer.from(`sku,name\n${'X-1,Bolt\n'.repeat(40_000)}`),
    Buffer.from('X-2,\xaaurub\n', 'latin1'),
  ])
  const utf8 = mappingSchema.parse({ ...plainMapping, encoding: 'utf-8' })

  test.each([
    ['its first line', latin],
    ['its last line', gzipSync(long)],
  ])('in another encoding than its mapping says is refused whole by %s', async (_, content) => {
    const loaded = load('products', { 'x.csv': content }, { mapping: utf8 })
    await expect(loaded).rejects.toMatchObject({ code: 'encoding' })
  })

  test('that is not UTF-8 and has no encoding said is read as Windows-1250, which is told', async () => {
    const { report } = await load('products', { 'x.csv': latin }, { dryRun: true })
    expect(report).toMatchObject({ created: 1, assumedEncoding: 'windows-1250' })
    const marked = Buffer.from('\uFEFFsku;name\nX-1;Șurub\n', 'utf16le')
    const { report: wide } = await load('products', { 'x.csv': marked }, { dryRun: true })
    expect(wide).toMatchObject({ created: 1, assumedEncoding: null, problems: [] })
  })

  test.each([
    ['a workbook', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x08])],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0x01])],
    ['half an archive', gzipSync(long).subarray(0, 300)],
  ])('that is %s is no table', async (_, content) => {
    const loaded = load('products', { 'x.csv': content })
    await expect(loaded).rejects.toMatchObject({ code: 'notText' })
  })

  test('with a quote that stays open is told by the line where it opens', async () => {
    const text = `sku,name\nX-1,a\nX-2,"b\n${'X-3,c\n'.repeat(20)}X-4,"d"\n`
    const loaded = load('products', { 'x.csv': text })
    await expect(loaded).rejects.toMatchObject({ code: 'quotes', line: 3 })
  })

  test('without a column says so once, with the columns it has', async () => {
    const text = 'Cod;name;Preț\nX-1;a;1\nX-2;b;2\n'
    const { report } = await load('products', { 'x.csv': text })
    expect(report).toMatchObject({ refused: { lines: 2 }, unusedColumns: ['Cod', 'Preț'] })
    expect(report.problems).toEqual([
      {
        line: 1,
        column: 'sku',
        value: 'Cod, name, Preț',
        code: 'missing-column',
        expected: 'column',
        parameters: { name: 'sku' },
      },
    ])
  })

  test('with decimal commas is read where that is said, and refused with that way out where not', async () => {
    const text =
      'list;listName;level;currency;sku;unitPrice\nCOMMA;Comma;base;EUR;B-1;12,50\nCOMMA;Comma;base;EUR;B-2;1,2,5\n'
    const comma = mappingSchema.parse({ ...plainMapping, decimal: ',' })
    const { report } = await load('price-list', { 'x.csv': text }, { dryRun: true })
    expect(report.problems).toMatchObject([
      { line: 2, column: 'unitPrice', value: '12,50', expected: 'pointNotComma' },
      { line: 3, column: 'unitPrice', value: '1,2,5', expected: 'number' },
    ])
    const said = await load('price-list', { 'x.csv': text }, { mapping: comma, dryRun: true })
    expect(said.report).toMatchObject({ created: 1, problems: [{ line: 3 }] })
  })

  test('without a row is refused', async () => {
    await expect(load('products', { 'x.csv': '' })).rejects.toBeInstanceOf(UnreadableFile)
  })

  test('with a field too many is refused at the line', async () => {
    const { report } = await load('products', { 'x.csv': 'sku,name\nX-1,a,b\n' })
    expect(report.problems).toMatchObject([{ line: 2, code: 'too-many-fields', value: 'b' }])
  })
})

test('prices and stock name the SKU that does not exist', async () => {
  const prices = await load('price-list', {
    'p.csv': 'list,currency,sku,unitPrice\nL1,EUR,NONE,1.50\n',
  })
  expect(prices.report.problems).toMatchObject([
    { line: 2, column: 'sku', value: 'NONE', code: 'unknown-reference' },
  ])
  const stock = await load('stock', { 's.csv': 'sku,onHand\nNONE,5\n' })
  expect(stock.report.problems).toMatchObject([{ line: 2, code: 'unknown-reference' }])
})

test('a price of zero or below is refused: it would sell the goods for free', async () => {
  const { report } = await load('price-list', {
    'p.csv': 'list,currency,sku,unitPrice\nL1,EUR,B-1,0\nL1,EUR,B-2,-1\n',
  })
  expect(report.problems).toMatchObject([
    { line: 2, code: 'out-of-range', expected: 'moreThan', parameters: { figure: '0' } },
    { line: 3, code: 'out-of-range' },
  ])
})

test('counted stock becomes one movement, and none when it is counted again', async () => {
  const file = { 's.csv': 'sku,onHand\nB-1,40\n' }
  await load('stock', file)
  await load('stock', file)
  const variant = await prisma.variant.findUniqueOrThrow({
    where: { sku: 'B-1' },
    include: { movements: true },
  })
  expect(variant.movements.map(({ onHandDelta }) => String(onHandDelta))).toEqual(['40'])
})

describe('history', () => {
  const orders =
    'orderID,customerID,orderDate,requiredDate,freight,shipName,shipAddress,shipCity,shipRegion,shipPostalCode,shipCountry\n1,ALFKI,1996-07-04 00:00:00.000,NULL,32.38,Alfred,Rua do Paço, 67,Rio,RJ,1,Brazil\n'
  const details =
    'orderID,productID,unitPrice,quantity,discount\n1,11,14.00,12,0\n1,42,9.80,10,0.15\n'
  const customers =
    'customerID,companyName,contactName,contactTitle,address,city,region,postalCode,country,phone,fax\nALFKI,Alfreds,Maria,Owner,Obere Str. 57, Hof 2,Berlin,NULL,12209,Germany,030,NULL\n'

  test('of Northwind arrives completed, to the cent, with a street that holds the delimiter', async () => {
    await load('companies', { 'customers.csv': customers }, { mapping: northwind })
    const { report } = await load(
      'orders',
      { 'order-details.csv': details, 'orders.csv': orders },
      { mapping: northwind },
    )
    expect(report.problems).toEqual([])
    const order = await prisma.order.findUniqueOrThrow({
      where: { number: 'NW-1' },
      include: { lines: true, company: { include: { addresses: true } } },
    })
    // 14 x 12 + 9.80 x 10 x 0.85 = 168.00 + 83.30
    expect(order).toMatchObject({ status: 'completed', origin: 'history' })
    expect([order.subtotal, order.chargeTotal, order.total].map(String)).toEqual([
      '251.3',
      '32.38',
      '283.68',
    ])
    expect(order.company?.addresses[0]?.line1).toBe('Obere Str. 57, Hof 2')
    expect(await prisma.ledgerEntry.count()).toBe(0)
    expect(await prisma.documentSeries.count()).toBe(0)
  })

  test('of a company nobody knows is refused whole, every line of it', async () => {
    const { report } = await load(
      'orders',
      {
        'order-details.csv': details.replaceAll('\n1,', '\n2,'),
        'orders.csv': orders.replace('\n1,ALFKI', '\n2,NOBODY'),
      },
      { mapping: northwind },
    )
    expect(report.problems.map(({ line, value }) => [line, value])).toEqual([
      [2, 'NOBODY'],
      [3, 'NOBODY'],
    ])
  })

  const invoices = [
    'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country',
    '1,85123A,HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom',
    '1,85123a,HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom',
    '1,POST,POSTAGE,1,2010-12-01 08:26:00,18.0,17850.0,United Kingdom',
    '2,85123A,HEART,1,2010-12-01 09:00:00,5.91,,United Kingdom',
    '3,85123A,,-10,2010-12-01 09:00:00,0.0,,United Kingdom',
    'C4,85123A,HEART,-2,2010-12-01 09:00:00,2.55,17850.0,United Kingdom',
    'C4,D,Discount,-1,2010-12-01 09:00:00,27.5,17850.0,United Kingdom',
    '',
  ].join('\n')

  test('of Online Retail keeps duplicates, parts freight from goods, and lists what it leaves out', async () => {
    const file = { 'r.csv': invoices }
    await load('products', file, { mapping: retail })
    await load('companies', file, { mapping: retail })
    const { report } = await load('orders', file, { mapping: retail })
    expect(report.problems).toEqual([])
    expect(report.leftOutLines).toMatchObject([
      { line: 6, reason: 'stock adjustment without a price' },
    ])
    expect(report.created).toBe(3)
    const order = await prisma.order.findUniqueOrThrow({
      where: { number: '1' },
      include: { lines: true, charges: true },
    })
    expect(order.lines.map(({ sku, lineAmount }) => [sku, String(lineAmount)])).toEqual([
      ['85123A', '15.3'],
      ['85123A', '15.3'],
    ])
    expect(order.charges.map(({ kind, amount }) => [kind, String(amount)])).toEqual([
      ['freight', '18'],
    ])
    expect(await prisma.order.findUniqueOrThrow({ where: { number: '2' } })).toMatchObject({
      channel: 'retail',
      companyId: null,
    })
    const note = await prisma.invoice.findUniqueOrThrow({ where: { number: 'C4' } })
    expect([note.kind, note.origin, String(note.total), note.seriesId]).toEqual([
      'creditNote',
      'history',
      '-32.6',
      null,
    ])
  })

  test('taken over twice stays as it is', async () => {
    const { report } = await load('orders', { 'r.csv': invoices }, { mapping: retail })
    expect(report).toMatchObject({ created: 0, unchanged: 3 })
  })
})
