/** A list's view as its address says it: which rows, sorted by what, which page. Keys that are not known are left out. */
export type ListAsked = {
  q: string
  sort: string
  descending: boolean
  filters?: Readonly<Record<string, readonly string[]>>
  pageSize: number
  offset: number
}
