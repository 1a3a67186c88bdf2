/** The only reader of the clock: an instant for windows and records, handed down to every decision. */
export const now = (): string => new Date().toISOString()

/** The calendar day of an instant in the seller's time zone, 'YYYY-MM-DD'. */
export function dayOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(instant))
}
