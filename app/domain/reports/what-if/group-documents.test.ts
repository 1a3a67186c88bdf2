import { describe, expect, test } from 'vitest'
import { groupDocuments, type ListAudience } from './group-documents.ts'
import type { ReplayedHead } from './replayed-line.ts'

function documentOf(companyId: string | null, size = 1): ReplayedHead {
  return {
    channel: companyId ? 'wholesale' : 'retail',
    ...{ kind: 'order', id: '1', companyId, size },
    ...{ frozen: false, isFirstOrder: false, isTouched: true },
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
  documents: readonly ReplayedHead[],
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

  test('a few hundred lines at a time, a document always whole', () => {
    const large = [documentOf('1', 300), documentOf('1', 101), documentOf('1', 50)]
    expect(group(large)).toEqual([['1'], ['1', '1']])
    expect(group([documentOf('1', 900), documentOf('1')])).toEqual([['1'], ['1']])
  })
})
