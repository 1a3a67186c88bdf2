// Apart from the form's schema, so that a page that only offers them does not load zod.
export const contactRoles = [
  'administrator',
  'purchaser',
  'approver',
  'accountant',
  'viewer',
] as const
export const staffRoles = [
  'salesRep',
  'salesManager',
  'merchandiser',
  'warehouse',
  'finance',
  'administrator',
] as const
