import { z } from 'zod'
import { quantityField } from './quantity-field.ts'
import type { WantedLine } from './stored-cart.ts'

/**
 * The form around a list of variants: each row has a field `q-<variant>`, and the pressed button's `add` says
 * `<variant>:<unit>`, or `<variant>:<unit>:<quantity>` for a quantity that was offered.
 */
export const addFormSchema = z
  .looseObject({
    add: z.string().regex(/^[1-9]\d{0,17}:[^:]{1,20}(:[\d.,]{1,13})?$/),
    returnTo: z.string().max(2000).optional(),
    /** Sent by the script on the page, which shows the answer in place. */
    inline: z.literal('1').optional(),
  })
  .transform((form, context) => {
    const [variantId = '', unitCode = '', offered] = form.add.split(':')
    const typed = form[`q-${variantId}`]
    const quantity = quantityField.safeParse(offered ?? typed)
    if (!quantity.success) {
      context.addIssue({ code: 'custom', path: ['quantity'], message: 'cart:quantityWrong' })
      return z.NEVER
    }
    const line: WantedLine = { variantId: BigInt(variantId), unitCode, quantity: quantity.data }
    return { line, inline: form.inline === '1', returnTo: form.returnTo ?? null }
  })
