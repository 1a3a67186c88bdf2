// Apart from the form's schema, so that a page that only offers them does not load zod.
export const taxRegimes = ['standard', 'reverseCharge', 'export', 'exempt'] as const
export const companyStatuses = ['active', 'onHold', 'closed'] as const
export const companyCurrencies = [
  'EUR',
  'RON',
  'PLN',
  'HUF',
  'GBP',
  'USD',
  'CHF',
  'BGN',
  'CZK',
] as const
