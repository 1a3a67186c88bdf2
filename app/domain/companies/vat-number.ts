import { checkVAT, countries } from 'jsvat'

/** As it is stored and printed: capitals, without spaces, dots and dashes. */
export function normaliseVatNumber(text: string): string {
  return text.toUpperCase().replace(/[\s.-]/g, '')
}

/** Whether form and check digit are those of a VAT number of the EU or of a neighbour; not whether it was ever given out. */
export function isVatNumber(normalised: string): boolean {
  return checkVAT(normalised, countries).isValid
}
