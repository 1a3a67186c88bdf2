/** What becomes of an order, as far as the days until today allow. */
export type Fate = {
  /** Days before today on which it is ordered. */
  daysAgo: number
  company: string
  /** Which variants, counted through the buyer's assortment. */
  from: number
  lines: number
  shipAfter: number | null
  /** Only the first line leaves. */
  shipPart?: boolean
  invoiceAfter?: number
  /** Days after the invoice; none: still open. */
  payAfter?: number
  payPart?: boolean
  /** In time, less the cash discount. */
  takesDiscount?: boolean
  pick?: boolean
  /** Case packs of each line; a few unless said. */
  packs?: number
}

const regulars = [
  'BELV',
  'NORD',
  'DEDE',
  'FIXC',
  'ALPH',
  'CAFE',
  'BIST',
  'METR',
  'UNEL',
  'HELI',
  'DUNA',
  'HELV',
  'LOND',
  'CONS',
  'DRUM',
  'AGRO',
  'EVEN',
  'MAGA',
  'SPIT',
]

/** Punctual, late, very late and silent payers; the newest orders are on their way in every state. */
export function fates(): Fate[] {
  const past = regulars.flatMap((company, index): Fate[] =>
    [112, 84, 55, 33].map((daysAgo, round) => ({
      daysAgo: daysAgo - (index % 9),
      company,
      from: index * 7 + round * 31,
      lines: 2 + ((index + round) % 4),
      shipAfter: 1 + (index % 3),
      invoiceAfter: 1,
      ...payment(index, round),
    })),
  )
  const recent = regulars.slice(0, 12).map(
    (company, index): Fate => ({
      daysAgo: 9 - (index % 8),
      company,
      from: 200 + index * 13,
      lines: 1 + (index % 5),
      shipAfter: null,
      ...progress[index % progress.length],
    }),
  )
  return [...past, ...recent, ...waiting]
}

/** One for the approver, one for finance to release, one that nobody has touched yet. */
const waiting: Fate[] = [
  { daysAgo: 1, company: 'BELV', from: 3, lines: 6, packs: 30, shipAfter: null },
  { daysAgo: 2, company: 'CONS', from: 40, lines: 9, packs: 120, shipAfter: null },
  { daysAgo: 0, company: 'BELV', from: 11, lines: 4, packs: 5, shipAfter: null },
]

function payment(index: number, round: number): Partial<Fate> {
  if (regulars[index] === 'ALPH' && round === 3) return { payAfter: 8, takesDiscount: true }
  if (index % 6 === 5 && round > 0) return {}
  if (index % 7 === 3 && round === 2) return { payAfter: 20, payPart: true }
  return { payAfter: index % 4 === 1 ? 44 : 24 }
}

const progress: Partial<Fate>[] = [
  { shipAfter: null },
  { shipAfter: null, pick: true },
  { shipAfter: 0, shipPart: true },
  { shipAfter: 0 },
  { shipAfter: 0, invoiceAfter: 0, payAfter: 0, payPart: true },
  { shipAfter: 0, invoiceAfter: 0 },
  { shipAfter: null },
]
