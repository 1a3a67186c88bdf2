/** A line of a record's history, with the plain values that its sentence names. */
export type RecordEventView = {
  id: string
  at: string
  action: string
  by: string | null
  details: Record<string, string | number>
}
