/** One price of a ladder as it is printed. */
export type PaperRung = { from: string; price: string; listPrice: string }

export type PaperLine = {
  sku: string
  name: string
  /** Small, below the name. */
  detail: string
  unit: string
  rungs: readonly PaperRung[]
}

/** A personal price list, every figure written out before. Plain data: a worker can take it. */
export type PriceListPaper = {
  /** BCP 47, for the PDF's readers. */
  language: string
  title: string
  /** For whom, and as of which day. */
  buyer: string
  asOf: string
  seller: { name: string; lines: readonly string[] }
  head: { sku: string; name: string; unit: string; from: string; price: string; listPrice: string }
  groups: readonly { heading: string; lines: readonly PaperLine[] }[]
  notes: readonly string[]
  footer: string
  /** With `{{page}}` and `{{pages}}` still in it. */
  pageOf: string
}
