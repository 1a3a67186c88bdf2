export type SampleRow = {
  number: string
  company: string
  state: string
  placedOn: string
  lines: string
  total: { amount: string; currency: string }
}

const companies = [
  'Hanul Moldovei',
  'Café Aurora',
  'Brutăria Țărănească',
  'Nordwind Handels GmbH',
  'Școala de Gust',
]
const states = [
  'pendingApproval',
  'placed',
  'onHold',
  'picking',
  'partiallyShipped',
  'shipped',
  'completed',
  'cancelled',
]

/** Rows that are the same on server and browser: no clock, no chance. */
export function sampleRows(count: number): SampleRow[] {
  return Array.from({ length: count }, (_, index) => ({
    number: `O-2026-${String(418 - (index % 400)).padStart(5, '0')}${index >= 400 ? `-${index}` : ''}`,
    company: companies[index % companies.length] ?? '',
    state: states[index % states.length] ?? '',
    placedOn: `2026-11-${String(21 - (index % 20)).padStart(2, '0')}`,
    lines: String(3 + ((index * 7) % 41)),
    total: {
      amount: `${((index * 7919) % 90_000) + 120}.${index % 2 ? '50' : '08'}`,
      currency: 'EUR',
    },
  }))
}
