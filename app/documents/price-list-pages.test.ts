import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { type Block, pagesOf } from './price-list-pages.ts'

const block = (height: number, bookmark?: string): Block => ({
  height,
  draw: () => undefined,
  ...(bookmark ? { bookmark } : {}),
})
const room = { first: 200, next: 60, bottom: 770 }
const heights = fc.array(fc.integer({ min: 12, max: 600 }), { minLength: 1, maxLength: 40 })
const worlds = fc.array(heights, { maxLength: 8 }).map((groups) =>
  groups.map((lines, index) => ({
    heading: block(30, `Category ${index}`),
    lines: lines.map((height) => block(height)),
  })),
)
const end = block(40)

describe('the pages of a price list', () => {
  test.prop([worlds], propertyRuns())(
    'have every row once, in its order, with the end after all',
    (groups) => {
      const rows = pagesOf(groups, end, room)
        .flat()
        .flatMap((placed) => (placed.block.bookmark ? [] : [placed.block]))
      expect(rows).toEqual([...groups.flatMap(({ lines }) => lines), end])
    },
  )

  test.prop([worlds], propertyRuns())('overlap nowhere and end above the foot', (groups) => {
    for (const [index, page] of pagesOf(groups, end, room).entries()) {
      let free = index === 0 ? room.first : room.next
      for (const { block: each, y } of page) {
        expect(y).toBe(free)
        free += each.height
      }
      expect(free).toBeLessThanOrEqual(room.bottom)
    }
  })

  test.prop([worlds], propertyRuns())(
    'begin with a category and leave no heading without its row',
    (groups) => {
      for (const page of pagesOf(groups, end, room)) {
        expect(page.at(-1)?.block.bookmark).toBeUndefined()
        const [first] = page
        if (first && first.block !== end)
          expect(first.block.bookmark ?? first.y === room.first).toBeTruthy()
      }
    },
  )
})
