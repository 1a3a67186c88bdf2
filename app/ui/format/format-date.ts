import { dayFormat, instantFormat } from './formatters.ts'

/** The seller's one time zone, in which instants are shown and days begin. */
export const sellerTimeZone = 'Europe/Bucharest'

/** A calendar day `YYYY-MM-DD`; no time zone can move it. */
export function formatDay(locale: string, day: string, style: 'medium' | 'long' = 'medium') {
  return dayFormat(locale, style).format(new Date(`${day}T00:00:00Z`))
}

/** An ISO instant with its time, in the seller's zone. */
export function formatInstant(locale: string, instant: string, timeZone = sellerTimeZone) {
  return instantFormat(locale, timeZone).format(new Date(instant))
}
