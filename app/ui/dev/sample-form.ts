import { z } from 'zod'

export const sampleSchema = z.object({
  purchaseOrderNumber: z.string().trim().min(1),
  email: z.email(),
  country: z.enum(['RO', 'DE']),
  shipTo: z.string(),
})
