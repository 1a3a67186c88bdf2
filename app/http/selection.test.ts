import { describe, expect, test } from 'vitest'
import { selectedKeys, selectionOf } from './selection.server.ts'

const spec = { sorts: ['number'], defaultSort: '-number', filters: ['status'] }
const selection = (query: string) => selectionOf(new URLSearchParams(query), spec)
const readTen = async ({ pageSize }: { pageSize: number }) => ({
  rows: Array.from({ length: Math.min(10, pageSize) }, (_, index) => `row ${index}`),
  total: 10,
})
const keys = (query: string, most: number) =>
  selectedKeys(selection(query), { most, read: readTen, keyOf: (row: string) => row })

describe('a selection', () => {
  test('names each ticked row once', () => {
    expect(selection('selected=a&selected=b&selected=a')).toEqual({
      chosen: ['a', 'b'],
      view: null,
    })
  })

  test('leaves out what no key can be', () => {
    expect(selection(`selected=${'x'.repeat(101)}`).chosen).toEqual([])
  })

  test('means a whole view only where it is told so, with the filters of that view alone', () => {
    const view = encodeURIComponent('status=open&sort=number&page=3&other=1')
    expect(selection(`view=${view}`).view).toBeNull()
    expect(selection(`allMatching=on&view=${view}&status=paid`).view).toMatchObject({
      filters: { status: ['open'] },
      sort: 'number',
    })
  })
})

describe('its keys', () => {
  test('are those that were named, up to the limit, and how many were meant', async () => {
    expect(await keys('selected=a&selected=b&selected=c', 2)).toEqual({
      keys: ['a', 'b'],
      meant: 3,
    })
  })

  test('are all of the view from its first page on', async () => {
    expect((await keys('allMatching=on&view=page%3D2', 100)).keys).toHaveLength(10)
    expect(await keys('allMatching=on&view=', 4)).toMatchObject({ meant: 10 })
    expect((await keys('allMatching=on&view=', 4)).keys).toHaveLength(4)
  })
})
