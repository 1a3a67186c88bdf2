import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import {
  hasFilters,
  parseTableState,
  sortedBy,
  tableHref,
  tableSearch,
  withoutFilter,
  withoutFilters,
} from './table-state.ts'

const spec = {
  sorts: ['number', 'total'],
  defaultSort: '-number',
  filters: ['status', 'rep'],
  pageSize: 20,
} as const
const parse = (search: string) => parseTableState(new URLSearchParams(search), spec)

describe('an address becomes a view', () => {
  test('the plain list has the default sort and no filter', () => {
    expect(parse('')).toMatchObject({ sort: 'number', descending: true, page: 1, offset: 0 })
    expect(hasFilters(parse(''))).toBe(false)
    expect(tableHref(parse(''))).toBe('.')
  })

  test('a repeated filter keeps every value', () => {
    expect(parse('status=placed&status=picking').filters).toEqual({
      status: ['placed', 'picking'],
      rep: [],
    })
  })

  test.each(['sort=password', 'sort=-id', 'sort=__proto__', 'page=-1', 'page=1e309', 'page=x'])(
    '%s falls back to the default view',
    (search) => {
      expect(parse(search)).toMatchObject({ sort: 'number', page: 1 })
    },
  )

  test('an unknown filter never reaches the query', () => {
    expect(parse('company_id=7').filters).toEqual({ status: [], rep: [] })
  })
})

describe('a heading', () => {
  test('sorts ascending first, then descending, and goes to page one', () => {
    const once = sortedBy(parse('page=3'), 'total')
    expect(once).toEqual({ sort: 'total', descending: false, page: 1 })
    expect(sortedBy({ ...parse(''), ...once }, 'total')).toMatchObject({ descending: true })
  })
})

test('one filter is taken off and all else stays, from the first page on', () => {
  const state = parse('q=x&status=placed&rep=7&sort=total&page=3')
  const other = { ...state, ...withoutFilter(state, 'rep') }
  expect(tableSearch(other)).toBe('q=x&status=placed&sort=total')
})

test('clearing keeps sort and columns', () => {
  const state = parse('q=x&status=placed&sort=total&hide=rep')
  const cleared = { ...state, ...withoutFilters(state) }
  expect(tableSearch(cleared)).toBe('sort=total&hide=rep')
})

test.prop(
  [
    fc.record({
      q: fc.string({ maxLength: 30 }),
      status: fc.array(fc.string({ minLength: 1, maxLength: 10 }), { maxLength: 3 }),
      sort: fc.constantFrom('number', '-number', 'total', '-total'),
      page: fc.integer({ min: 1, max: 999 }),
    }),
  ],
  propertyRuns(),
)('a view survives its own address', ({ q, status, sort, page }) => {
  const search = new URLSearchParams({ q, sort, page: String(page) })
  for (const value of status) search.append('status', value)
  const state = parseTableState(search, spec)
  expect(parse(tableSearch(state))).toEqual(state)
})
