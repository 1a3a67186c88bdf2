import type { CreditPart } from '#app/domain/credit/credit-part.ts'

/** Where the records behind the parts of a credit are. */
export type CreditLinks = {
  invoices: string
  orders: (part: CreditPart) => string
  /** The company whose limit it is, for who may look at it. */
  company?: (code: string) => string
}

export const buyerCreditLinks: CreditLinks = {
  invoices: `/account/invoices?${openInvoices()}`,
  orders: (credit) => `/account/orders?${new URLSearchParams({ credit })}`,
}

export function deskCreditLinks(company: string, currency: string): CreditLinks {
  return {
    invoices: `/desk/invoices?${openInvoices({ company, currency })}`,
    orders: (credit) => `/desk/orders?${new URLSearchParams({ company, currency, credit })}`,
    company: (code) => `/desk/companies/${encodeURIComponent(code)}`,
  }
}

function openInvoices(of: Record<string, string> = {}): URLSearchParams {
  const states = ['open', 'partiallyPaid', 'overdue'].map((state) => ['state', state])
  return new URLSearchParams([...Object.entries(of), ...states])
}
