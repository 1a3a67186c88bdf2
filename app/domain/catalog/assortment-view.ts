import type { AssortmentKind } from './assortment-form.ts'

export type AssortmentRow = {
  code: string
  name: string
  active: boolean
  includes: number
  excludes: number
  /** How many agreements it is part of. */
  usedBy: number
}

export type AssortmentRuleView = {
  id: string
  effect: 'include' | 'exclude'
  kind: AssortmentKind
  /** What it names, in the reader's words; null where it is not there any more. */
  target: string | null
  /** Of a product: its slug. */
  slug: string | null
  /** Products that it names by itself. */
  products: number
}

export type AssortmentDetail = {
  code: string
  name: string
  active: boolean
  rules: AssortmentRuleView[]
  preview: {
    /** Products that it shows by itself, of so many that are sold. */
    shown: number
    total: number
    /** Without an include it takes its excludes off what the channel shows. */
    onlyExcludes: boolean
    sample: { slug: string; name: string }[]
  }
}
