export type MixGroupRow = { code: string; name: string; variants: number; lists: number }

export type MixGroupDetail = {
  code: string
  name: string
  variants: { sku: string; slug: string; name: string }[]
  /** Price lists that count by it. */
  lists: { code: string; name: string }[]
}
