import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { wrapped } from './pen.ts'

const width = (text: string) => text.length

describe('a text in a column', () => {
  test.each([
    ['hex bolt zinc', 8, ['hex bolt', 'zinc']],
    ['hex bolt', 8, ['hex bolt']],
    ['ABCDEFGHIJ-12', 5, ['ABCDE', 'FGHIJ', '-12']],
    ['a ABCDEF', 4, ['a', 'ABCD', 'EF']],
    ['', 5, ['']],
  ])('%j in %i is %j', (text, room, lines) => {
    expect(wrapped(text, room, width)).toEqual(lines)
  })

  const words = fc.array(fc.stringMatching(/^[a-zșț]{1,9}$/), { minLength: 1 })
  test.prop([words, fc.integer({ min: 1, max: 20 })], propertyRuns())(
    'loses no letter and stays inside',
    (given, room) => {
      const lines = wrapped(given.join(' '), room, width)
      expect(lines.join('').replaceAll(' ', '')).toBe(given.join(''))
      expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(room)
    },
  )
})
