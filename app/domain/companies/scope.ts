/** Whose records a caller may see. Every query takes one, so none can forget the tenant. */
export type CompanyScope = { kind: 'company'; companyId: bigint }

/** Staff see every company, or, as sales reps, those assigned to them. */
export type StaffScope = { kind: 'staff'; salesRepId: bigint | null }

/** A visitor of the shop without a company: sees the retail catalog, no company's records. */
export type Scope = CompanyScope | StaffScope

/**
 * The where-clause on a company's id and rep. Prisma drops `undefined` from a clause, which would return every
 * company's rows: a scope without its id is a bug and throws.
 */
export function companyWhere(scope: Scope): { id?: bigint; salesRepId?: bigint } {
  if (scope.kind === 'company') return { id: required(scope.companyId) }
  if (scope.salesRepId === null) return {}
  return { salesRepId: required(scope.salesRepId) }
}

/** The same for a record that belongs to a company: `where: { ...ownedBy(scope), number }`. */
export function ownedBy(scope: Scope): { companyId?: bigint; company?: { salesRepId: bigint } } {
  if (scope.kind === 'company') return { companyId: required(scope.companyId) }
  if (scope.salesRepId === null) return {}
  return { company: { salesRepId: required(scope.salesRepId) } }
}

/** The scope as two parameters of a raw query: `($1::bigint IS NULL OR c.id = $1) AND ($2::bigint IS NULL OR c.sales_rep_id = $2)`. */
export function scopeParameters(scope: Scope): {
  companyId: bigint | null
  salesRepId: bigint | null
} {
  const { id, salesRepId } = companyWhere(scope)
  return { companyId: id ?? null, salesRepId: salesRepId ?? null }
}

function required(id: bigint | undefined): bigint {
  if (typeof id !== 'bigint') throw new TypeError('A scope without its id')
  return id
}
