import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { inParts } from './in-parts.ts'
import { planReplay, type ReplayChunk } from './replay-plan.ts'
import type { ReplayedHead } from './replayed-line.ts'

const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 40 })

test.prop([sizes], propertyRuns())(
  'parts hold everything in its order, and none more than it may',
  (given) => {
    const parts = inParts(given, { size: (size) => size, most: 50 })
    expect(parts.flat()).toEqual(given)
    for (const part of parts) {
      expect(part.length).toBeGreaterThan(0)
      const sum = part.reduce((total, size) => total + size, 0)
      expect(sum <= 50 || part.length === 1).toBe(true)
    }
    for (const [index, part] of parts.slice(1).entries())
      expect(
        (parts[index] ?? []).reduce((total, size) => total + size, part[0] ?? 0),
      ).toBeGreaterThan(50)
  },
)

const head = (companyId: number, given: Partial<ReplayedHead> = {}): ReplayedHead => ({
  ...{ kind: 'order', id: '1', channel: 'wholesale', companyId: String(companyId), size: 3 },
  ...{ frozen: false, isFirstOrder: false, isTouched: true },
  ...given,
})

/** Each with a contract of its own. */
function plan(documents: readonly ReplayedHead[]) {
  const ids = documents.map(({ companyId }) => companyId ?? '')
  return planReplay(documents, {
    buyers: new Map(ids.map((id) => [id, { id, chain: [id], segmentIds: [] }])),
    contracted: new Set(ids),
    audience: { isBase: true, channels: [], segmentIds: [], companyIds: [] },
    currency: 'EUR',
  })
}

const sizeOf = (chunks: readonly ReplayChunk[]) => chunks.map((chunk) => chunk.length)

describe('a replay', () => {
  test('reads buyers some hundreds at a time, however many there are', () => {
    const many = Array.from({ length: 1000 }, (_, index) => head(index + 1))
    expect(sizeOf(plan(many).touched)).toEqual([181, 181, 181, 181, 181, 95])
  })

  test('keeps apart what cannot move, and what was sent', () => {
    const { touched, quiet, kept } = plan([
      head(1),
      head(2, { isTouched: false }),
      head(3, { kind: 'quote', frozen: true }),
      head(4, { kind: 'cart', isTouched: false }),
    ])
    const buyers = (chunks: readonly ReplayChunk[]) =>
      chunks.flat().flatMap(({ documents }) => documents.map(({ companyId }) => companyId))
    expect([buyers(touched), buyers(quiet), buyers(kept)]).toEqual([['1'], ['2'], ['3']])
  })
})
