import type { FieldChanges } from './price-change-fields.ts'

export type PriceRevisionKind =
  | 'created'
  | 'copied'
  | 'edited'
  | 'imported'
  | 'published'
  | 'scheduled'
  | 'archived'
  | 'drafted'
  | 'rolledBack'
  | 'replaced'
  | 'reopened'

/** Rows of the list that one saving touched. */
export type RowCounts = { added: number; changed: number; removed: number }

/** Who saved what kind of change, when; the actor is null for a file that nobody signed in for. */
export type Occasion = {
  kind: PriceRevisionKind
  actorId: bigint | null
  /** ISO instant. */
  at: string
  note?: string
}

export type RevisionFields = FieldChanges & { status?: { before: string; after: string } }
