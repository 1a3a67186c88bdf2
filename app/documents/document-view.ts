/** Text as it is printed: every figure is computed, rounded and written out before. */
export type Fact = { label: string; value: string }

/** `share` of the table's width; the column named `grow` takes what is left. */
export type Column = { key: string; label: string; width: number; align: 'left' | 'right' }

export type Row = {
  cells: Readonly<Record<string, string>>
  /** Small, below the item's name. */
  detail?: string
}

export type TotalRow = { label: string; value: string; strong?: boolean }

export type PaperTable = { head: readonly string[]; rows: readonly (readonly string[])[] }

/** One sheet layout serves invoices, confirmations, quotes and packing slips. Plain data: a worker can take it. */
export type DocumentView = {
  /** BCP 47, for the PDF's readers. */
  language: string
  title: string
  number: string
  seller: { name: string; lines: readonly string[] }
  parties: readonly { title: string; name: string; lines: readonly string[] }[]
  facts: readonly Fact[]
  opening: string | null
  /** The first column without a width of its own (0) takes the rest. */
  columns: readonly Column[]
  rows: readonly Row[]
  taxTable: PaperTable | null
  totals: readonly TotalRow[]
  payment: { title: string; facts: readonly Fact[]; note: string | null } | null
  notes: readonly string[]
  signature: { title: string; line: string } | null
  footer: readonly string[]
  /** With `{{page}}` and `{{pages}}` still in it. */
  pageOf: string
}

/** What is printed as one: at least one document. */
export type DocumentViews = readonly [DocumentView, ...DocumentView[]]
