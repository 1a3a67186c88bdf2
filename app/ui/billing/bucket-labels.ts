import type { AgingBucket } from '#pricing/aging.ts'

export const bucketLabels = {
  current: 'current',
  '1-30': 'days1',
  '31-60': 'days31',
  '61-90': 'days61',
  '91+': 'days91',
} as const satisfies Record<AgingBucket, string>
