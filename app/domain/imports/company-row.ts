import { expected } from './expectation.ts'
import type { RowParser } from './row-parser.ts'

export const companyFields = [
  'code',
  'name',
  'legalName',
  'vatNumber',
  'currency',
  'locale',
  'parentCode',
  'segment',
  'paymentTerms',
  'contactName',
  'contactTitle',
  'contactEmail',
  'contactRole',
  'phone',
  'line1',
  'line2',
  'city',
  'region',
  'postalCode',
  'country',
] as const

export type CompanyRow = {
  code: string
  name: string
  legalName: string | null
  vatNumber: string | null
  currency: string
  locale: string
  parentCode: string | null
  segment: string | null
  paymentTerms: string | null
  contact: {
    name: string
    jobTitle: string | null
    email: string | null
    phone: string | null
  } | null
  address: {
    line1: string
    line2: string | null
    city: string
    region: string | null
    postalCode: string | null
    countryCode: string
  } | null
}

export function parseCompany(row: RowParser): CompanyRow {
  return {
    code: row.text('code', 40),
    name: row.text('name', 200),
    legalName: row.optional('legalName', 200),
    vatNumber: row.optional('vatNumber', 20),
    currency: currencyOf(row),
    locale: row.oneOf('locale', ['en', 'ro']) ?? 'en',
    parentCode: row.optional('parentCode', 40),
    segment: row.optional('segment', 40),
    paymentTerms: row.optional('paymentTerms', 40),
    contact: contactOf(row),
    address: addressOf(row),
  }
}

export function currencyOf(row: RowParser): string {
  const found = row.text('currency', 10)
  if (found === '' || /^[A-Z]{3}$/.test(found)) return found
  row.report('currency', found, 'not-allowed', expected('currency'))
  return found
}

function contactOf(row: RowParser): CompanyRow['contact'] {
  const name = row.optional('contactName', 200)
  if (name === null) return null
  return {
    name,
    jobTitle: row.optional('contactTitle', 200),
    email: row.optional('contactEmail', 200),
    phone: row.optional('phone', 40),
  }
}

/** A company without a street has no address: the country alone is not one. */
function addressOf(row: RowParser): CompanyRow['address'] {
  const line1 = row.optional('line1', 200)
  if (line1 === null) return null
  return {
    line1,
    line2: row.optional('line2', 200),
    city: row.text('city', 100),
    region: row.optional('region', 100),
    postalCode: row.optional('postalCode', 20),
    countryCode: row.text('country', 2),
  }
}
