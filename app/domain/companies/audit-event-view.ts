/** A line of the log for people. */
export type AuditEventView = { id: string; at: string; action: string; by: string | null }
