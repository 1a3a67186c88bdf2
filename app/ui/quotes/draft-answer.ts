import type { FoundGoods } from '#app/domain/quotes/found-goods.ts'
import type { FormAnswer } from '../form/form-errors.ts'

/** What a draft's form shows again: nothing that was typed is lost, and what was found stays to choose from. */
export type DraftAnswer = FormAnswer & { found?: FoundGoods | null | undefined }
