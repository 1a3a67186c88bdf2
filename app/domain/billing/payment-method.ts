// Apart from the form's schema, so that a page that only offers them does not load zod.
export const paymentMethods = ['transfer', 'card', 'cash', 'directDebit', 'compensation'] as const
