import { z } from 'zod'

/** Without a shipment all that is still open of the order is billed. */
export const issueInvoiceSchema = z
  .strictObject({
    orderNumber: z.string().trim().min(1).max(40),
    shipmentNumber: z.string().trim().max(40).default(''),
  })
  .transform(({ orderNumber, shipmentNumber }) => ({
    orderNumber,
    subject:
      shipmentNumber === ''
        ? { kind: 'rest' as const }
        : { kind: 'shipment' as const, number: shipmentNumber },
  }))

/** What can be done with an issued document: set a credit note's rest against invoices, or grant a late cash discount. */
export const settleInvoiceSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('apply') }),
  z.strictObject({
    intent: z.literal('grantDiscount'),
    reason: z.string().trim().min(3).max(200),
  }),
])
