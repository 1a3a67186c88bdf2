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

export const applyCreditSchema = z.strictObject({ intent: z.literal('apply') })
