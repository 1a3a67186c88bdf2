import { describe, expect, test } from 'vitest'
import { Decimal } from '#pricing/index.ts'
import { groupDocuments, type ListAudience } from './group-documents.ts'
import type { ReplayedDocument } from './replayed-line.ts'

function documentOf(
  companyId: string | null,
  variants: readonly string[] = ['1'],
): ReplayedDocument {
  return {
    channel: companyId ? 'wholesale' : 'retail',
    companyId,
    lines: variants.map((variantId) => ({
      ...{ kind: 'order', documentId: '1', documentNumber: null, buyer: null, frozen: false },
      ...{ frozenPrice: null, variantId, unit: 'pc', factor: new Decimal(1) },
      ...{ quantity: new Decimal(1), unitCost: null, floorPrice: null },
    })),
  }
}

const buyers = new Map(
  [
    { id: '1', chain: ['1'], segmentIds: ['7'] },
    { id: '2', chain: ['2'], segmentIds: ['7'] },
    { id: '3', chain: ['3', '1'], segmentIds: ['7'] },
    { id: '4', chain: ['4'], segmentIds: ['8'] },
  ].map((buyer) => [buyer.id, buyer]),
)
const everybody: ListAudience = { isBase: true, channels: [], segmentIds: [], companyIds: [] }

function group(
  documents: readonly ReplayedDocument[],
  audience: Partial<ListAudience> = everybody,
  contracted: readonly string[] = [],
) {
  return groupDocuments({
    ...{ documents, buyers, currency: 'EUR', contracted: new Set(contracted) },
    audience: { ...everybody, isBase: false, ...audience },
  }).map((batch) => batch.documents.map(({ companyId }) => companyId))
}

const all = [documentOf('1'), documentOf('2'), documentOf('3'), documentOf('4'), documentOf(null)]

describe('documents are priced together', () => {
  test('where segments are the same and nobody has agreements of their own', () => {
    expect(group(all)).toEqual([['1', '2', '3'], ['4'], [null]])
  })

  test('but not with a company that has, nor its branches with others', () => {
    expect(group(all, everybody, ['1'])).toEqual([['1', '3'], ['2'], ['4'], [null]])
    expect(group(all, everybody, ['1', '3'])).toEqual([['1'], ['2'], ['3'], ['4'], [null]])
  })

  test('and only for whom the list is', () => {
    expect(group(all, { segmentIds: ['8'] })).toEqual([['4']])
    expect(group(all, { companyIds: ['1'] })).toEqual([['1', '3']])
    expect(group(all, { channels: ['retail'] })).toEqual([[null]])
    expect(group(all, {})).toEqual([])
  })

  test('a few hundred articles at a time, a document always whole', () => {
    const ids = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => String(from + index))
    const large = [
      documentOf('1', ids(0, 300)),
      documentOf('1', ids(300, 101)),
      documentOf('1', ids(300, 50)),
    ]
    expect(group(large)).toEqual([['1'], ['1', '1']])
    expect(group([documentOf('1', ids(0, 900))])).toEqual([['1']])
  })
})
