/** What a unit price is for: one unit by its name, or so many of them. */
type PriceOf = { priceBase: number; unit: string; unitName: string }

/** Behind a unit price, in the words of a list: ` / piece`, ` / 100 pc`. */
export function perUnit({ unit }: { unit: (code: string) => string }, of: PriceOf): string {
  return of.priceBase > 1 ? ` / ${of.priceBase} ${unit(of.unit)}` : ` / ${of.unitName}`
}
