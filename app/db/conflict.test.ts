import { describe, expect, test } from 'vitest'
import { gaveWay } from './conflict.ts'

describe('a transaction gave way', () => {
  test.each([
    ['Prisma on its own models', { code: 'P2034' }],
    [
      'a raw query that was not serializable',
      {
        code: 'P2010',
        meta: {
          driverAdapterError: {
            cause: { originalCode: '40001', kind: 'TransactionWriteConflict' },
          },
        },
      },
    ],
    [
      'a raw query in a deadlock',
      {
        code: 'P2010',
        meta: { driverAdapterError: { cause: { kind: 'postgres', code: '40P01' } } },
      },
    ],
    ['the driver itself', { code: '40P01' }],
  ])('%s', (_, error) => {
    expect(gaveWay(error)).toBe(true)
  })

  test.each([
    [
      'a division by zero',
      { code: 'P2010', meta: { driverAdapterError: { cause: { originalCode: '22012' } } } },
    ],
    [
      'a duplicate',
      { code: 'P2002', meta: { driverAdapterError: { cause: { originalCode: '23505' } } } },
    ],
    ['nothing', undefined],
    ['a text', '40001'],
  ])('but not %s', (_, error) => {
    expect(gaveWay(error)).toBe(false)
  })
})
