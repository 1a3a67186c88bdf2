/** What would be right in place of a wrong value, by a code whose words are in the area `imports`, group `expectations`. */
export const expectations = [
  'value',
  'number',
  'pointNotComma',
  'commaNotPoint',
  'moreThan',
  'orMore',
  'orLess',
  'decimals',
  'characters',
  'oneOf',
  'column',
  'country',
  'fields',
  'contiguous',
  'sku',
  'agreement',
  'company',
  'barcode',
  'currency',
  'negativeOnCredit',
  'costOrFloor',
  'promised',
  'listCurrency',
  'oneTarget',
  'variantDecimals',
  'increment',
  'minimumOrMore',
  'listIncrement',
  'listMaximum',
  'noDearer',
  'noOverlap',
  'listPrice',
] as const

export type Expectation = (typeof expectations)[number]
export type Expected = {
  expected: Expectation
  parameters: Readonly<Record<string, string | number>> | null
}

export function expected(
  code: Expectation,
  parameters: Readonly<Record<string, string | number>> | null = null,
): Expected {
  return { expected: code, parameters }
}
