import { describe, expect, it } from 'vitest'
import { agingBucket, agingBuckets, isOverdue } from './aging.ts'
import { addDays } from './calendar-day.ts'

const due = '2028-02-15'

describe('the aging bucket of an item', () => {
  it.each([
    [-400, 'current'],
    [-1, 'current'],
    [0, 'current'],
    [1, '1-30'],
    [30, '1-30'],
    [31, '31-60'],
    [60, '31-60'],
    [61, '61-90'],
    [90, '61-90'],
    [91, '91+'],
    [4000, '91+'],
  ])('%i days past its due day is %s', (days, bucket) => {
    expect(agingBucket(due, addDays(due, days))).toBe(bucket)
    expect(agingBuckets).toContain(bucket)
  })

  it('is overdue from the day after the due day on', () => {
    expect(isOverdue(due, due)).toBe(false)
    expect(isOverdue(due, '2028-02-16')).toBe(true)
    expect(isOverdue(due, '2027-12-31')).toBe(false)
  })
})
