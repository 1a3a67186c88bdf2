import type { Transaction } from '#app/db/transaction.server.ts'
import type { CalendarDay } from '#pricing/calendar-day.ts'
import type { PrintedSeller } from './invoice-content.ts'

export type Issuer = {
  printed: PrintedSeller
  holidays: readonly CalendarDay[]
  /** The seller's calendar day of the instant. */
  today: CalendarDay
}

/** The seller as printed, with the day that the instant is in the seller's time zone. */
export async function loadIssuer(tx: Transaction, at: string): Promise<Issuer> {
  const seller = await tx.seller.findUniqueOrThrow({ where: { id: 1 } })
  return {
    printed: {
      name: seller.name,
      legalName: seller.legalName,
      vatNumber: seller.vatNumber,
      registrationNumber: seller.registrationNumber,
      address: {
        name: seller.legalName,
        line1: seller.line1,
        line2: null,
        postalCode: seller.postalCode,
        city: seller.city,
        region: seller.region,
        countryCode: seller.countryCode,
      },
      email: seller.email,
      phone: seller.phone,
      iban: seller.iban,
      bic: seller.bic,
      bankName: seller.bankName,
    },
    holidays: seller.holidays,
    today: await dayOfSeller(tx, at),
  }
}

/** The calendar day that the instant is for the seller. */
export async function dayOfSeller(tx: Transaction, at: string): Promise<CalendarDay> {
  const [row] = await tx.$queryRaw<{ today: string }[]>`
    SELECT to_char(${at}::timestamptz AT TIME ZONE time_zone, 'YYYY-MM-DD') AS today FROM seller`
  if (!row) throw new Error('There is no seller')
  return row.today
}
