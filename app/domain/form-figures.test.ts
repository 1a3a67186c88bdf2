import { expect, test } from 'vitest'
import { z } from 'zod'
import { figure } from './form-figures.ts'

const range = z
  .object({
    least: figure(/^\d{1,3}(\.\d{1,2})?$/, 'area:notAFigure'),
    most: figure(/^\d{1,3}(\.\d{1,2})?$/, 'area:notAFigure'),
  })
  .refine(({ least, most }) => !least || !most || least.lte(most), { error: 'area:tooFew' })

test('a comma is a point, and nothing is none', () => {
  const { least, most } = range.parse({ least: ' 1,50 ', most: '' })
  expect([String(least), most]).toEqual(['1.5', null])
})

test.each(['%', 'abc', '<script>', '1e9', '-1', '1.234'])(
  '%s is told at its field, and compared with nothing',
  (most) => {
    const parsed = range.safeParse({ least: '1', most })
    expect(parsed.error?.issues).toMatchObject([{ path: ['most'], message: 'area:notAFigure' }])
  },
)
