/** Member states of the EU's VAT area, ISO 3166-1 alpha-2 (Greece is GR, its VAT prefix EL). */
const memberStates: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
)

export function isEuCountry(country: string): boolean {
  return memberStates.has(country)
}
