/** Amounts that occur nowhere else: where one is stored, a figure of the client's was believed. */
export const marks = ['73.1917', '0.1917']

const figures = [
  'price',
  'unitPrice',
  'listPrice',
  'total',
  'subtotal',
  'taxTotal',
  'lineAmount',
  'amount',
  'creditLimit',
]
const shares = ['discount', 'discountPercent', 'taxRate']
const records = ['companyId', 'actorId', 'userId', 'salesRepId', 'requestedById', 'impersonatorId']
const states = {
  status: 'completed',
  role: 'administrator',
  staffRole: 'administrator',
  isAdmin: 'true',
  origin: 'history',
}

/** Every figure, owner and state that a curious client might add to a form that does not ask for them. */
export function extraFields(asked: readonly string[], foreignId: string): Record<string, string> {
  const extra = {
    ...Object.fromEntries(figures.map((name) => [name, '73.1917'])),
    ...Object.fromEntries(shares.map((name) => [name, '0.1917'])),
    ...Object.fromEntries(records.map((name) => [name, foreignId])),
    ...states,
  }
  return Object.fromEntries(Object.entries(extra).filter(([name]) => !asked.includes(name)))
}
