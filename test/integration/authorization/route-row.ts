import type { Role } from '#test/factories/two-companies.ts'

/**
 * What a route promises. In addresses and forms `{order}` and the like stand for a record: one's own, another
 * company's, or one that is not there.
 */
export type RouteRow = {
  path: string
  /** Who gets the page; none where there is only an action. */
  get?: readonly Role[]
  posts?: readonly { who: readonly Role[]; form: Record<string, string>; as?: readonly Role[] }[]
  /** Of a layout: its own data, asked for through a page in it. */
  layout?: string
  /** Opened by a permitted reader it leads elsewhere. */
  leadsTo?: string
}

/** The cast, as the routes name them. */
export const everyone = [
  'guest',
  'consumer',
  'companyAdministrator',
  'purchaser',
  'approver',
  'accountant',
  'viewer',
  'salesRep',
  'salesManager',
  'merchandiser',
  'warehouse',
  'finance',
  'administrator',
] as const satisfies readonly Role[]

export const everyContact = [
  'companyAdministrator',
  'purchaser',
  'approver',
  'accountant',
  'viewer',
] as const satisfies readonly Role[]

export const everyStaff = [
  'salesRep',
  'salesManager',
  'merchandiser',
  'warehouse',
  'finance',
  'administrator',
] as const satisfies readonly Role[]

export const buyers = [
  'companyAdministrator',
  'purchaser',
  'approver',
] as const satisfies readonly Role[]

/** Staff whose scope is one rep's companies; all other staff see every company. */
export const scopedStaff: readonly Role[] = ['salesRep']
