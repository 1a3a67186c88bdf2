import { deflateRawSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { startQueue, stopQueue } from '#app/jobs/queue.server.ts'
import { makePriceList } from '#test/factories/agreements.ts'
import { makeCategory, makeHouse, makeVariant } from '#test/factories/goods.ts'
import { makeStaff } from '#test/factories/people.ts'
import { comparedFile, type Editor, uploadPriceFile } from '#test/factories/price-file.ts'
import { zipOf } from '#test/factories/zip.ts'

let editor: Editor

beforeAll(async () => {
  await makeHouse()
  const categoryId = (await makeCategory()).id
  await makeVariant({ sku: 'ȘURUB-Ă', categoryId })
  await makeVariant({ sku: 'CUIȚ', categoryId })
  const list = await makePriceList({ channel: 'wholesale' }, [], { status: 'draft' })
  editor = { actorId: (await makeStaff('merchandiser')).id, code: list.code }
  await startQueue([])
  return stopQueue
})

/** Windows-1250 has Ş and Ţ with cedilla only, not the letters with a comma below. */
const windows1250 = (text: string) =>
  Uint8Array.from([...text], (letter) => ({ Ă: 0xc3 })[letter] ?? letter.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('a file is read in whatever form it comes', () => {
  test.each([
    ['UTF-8', utf8('sku,unitPrice\nȘURUB-Ă,1.5\n')],
    ['UTF-8 with a mark', utf8('\uFEFFsku,unitPrice\nȘURUB-Ă,1.5\n')],
    ['semicolons and decimal commas', utf8('sku;unitPrice\r\nȘURUB-Ă;1,5\r\n')],
    ['tabs and Romanian heads', utf8('Cod produs\tPreț unitar\nȘURUB-Ă\t1,5\n')],
    [
      'two bytes a letter',
      new Uint8Array(Buffer.from('\uFEFFsku,unitPrice\nȘURUB-Ă,1.5\n', 'utf16le')),
    ],
    ['quotes', utf8('"sku","unitPrice"\n"ȘURUB-Ă","1.5"\n')],
  ])('%s', async (_, content) => {
    const { problems, differences } = await comparedFile(await uploadPriceFile(editor, content))
    expect(problems).toEqual([])
    expect(differences).toMatchObject([
      { name: 'ȘURUB-Ă', change: { after: { unitPrice: '1.5' } } },
    ])
  })

  test('Windows-1250', async () => {
    const id = await uploadPriceFile(editor, windows1250('sku;unitPrice\nĂ-1;1,5\n'))
    expect((await comparedFile(id)).problems).toMatchObject([{ value: 'Ă-1', code: 'sku-unknown' }])
  })

  test('a file of other columns fails and says which it found', async () => {
    const id = await uploadPriceFile(editor, 'name,colour\nHammer,red\n')
    expect(await comparedFile(id)).toMatchObject({
      status: 'failed',
      report: { unreadable: { code: 'columns', file: 'name, colour' } },
    })
  })

  test('a head without lines removes nothing: it is refused as empty', async () => {
    const id = await uploadPriceFile(editor, 'sku,unitPrice\n')
    expect(await comparedFile(id)).toMatchObject({
      status: 'failed',
      report: { unreadable: { code: 'empty' } },
    })
  })

  test('a quote that is never closed fails', async () => {
    const id = await uploadPriceFile(editor, 'sku,unitPrice\n"A,1\n')
    expect(await comparedFile(id)).toMatchObject({ report: { unreadable: { code: 'quotes' } } })
  })
})

const refusal = (content: Uint8Array) =>
  uploadPriceFile(editor, content).then(
    () => 'taken',
    (error: Error) => error.message,
  )
const sheet = (xml: Buffer) => ({
  'xl/workbook.xml': Buffer.from('<workbook/>'),
  'xl/worksheets/sheet1.xml': xml,
})

describe('what is no table, or too much of one, is refused before it is kept', () => {
  test.each([
    ['nothing', new Uint8Array(), 'file_empty'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'file_type'],
    ['a PDF', utf8('%PDF-1.7 …'), 'file_type'],
    ['an old Excel file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'file_xls'],
    ['26 MB', new Uint8Array(26 * 1_048_576).fill(97), 'file_large'],
    ['a million short lines', utf8('a,1\n'.repeat(1_000_000)), 'file_rows'],
    ['another archive', zipOf({ 'readme.txt': Buffer.from('hello') }), 'file_type'],
    ['an archive cut short', zipOf(sheet(Buffer.from('<x/>'))).subarray(0, 60), 'file_type'],
    ['a bomb that says so', zipOf(sheet(Buffer.alloc(200 * 1_048_576))), 'file_expands'],
    [
      'a million rows in a workbook',
      zipOf(sheet(Buffer.from('<row></row>'.repeat(1_000_000)))),
      'file_rows',
    ],
  ])('%s', async (_, content, code) => {
    expect(await refusal(content)).toBe(code)
  })

  test('a bomb that lies about its size', async () => {
    const packed = deflateRawSync(Buffer.alloc(100 * 1_048_576))
    const lie = zipOf(sheet(Buffer.from('')), { 'xl/worksheets/sheet1.xml': { packed, size: 100 } })
    expect(await refusal(lie)).toBe('file_expands')
  })
})
