import type { ImportProblemView } from '#app/domain/imports/import-view.ts'
import type { Text } from '../i18n/use-text.ts'

const ownCodes = [
  'missing',
  'missing-column',
  'too-many-fields',
  'not-a-number',
  'not-a-day',
  'unknown-country',
  'not-allowed',
  'unknown-reference',
  'out-of-range',
  'too-long',
  'not-contiguous',
  'duplicate',
  'conflict',
] as const

const listCodes = [
  'sku-unknown',
  'unit-unknown',
  'quantity-wrong',
  'precision',
  'date-wrong',
  'price-wrong',
  'price-not-positive',
  'price-places',
  'price-base-wrong',
  'window-backwards',
  'window-overlap',
  'dearer-break',
  'above-maximum',
  'increment',
  'named-twice',
  'already-there',
  'changed-meanwhile',
  'row-gone',
  'target-unknown',
  'percent-wrong',
  'percent-places',
  'percent-too-low',
  'percent-in-base-list',
  'percent-changed-meanwhile',
] as const

/** What is wrong, in the reader's words: by our own code, or by one of a price list with its parameters. */
export function problemWords(
  { code, parameters }: Pick<ImportProblemView, 'code' | 'parameters'>,
  imports: Text<'imports'>,
  {
    priceFiles,
    priceChanges,
  }: { priceFiles: Text<'priceFiles'>; priceChanges: Text<'priceChanges'> },
): string {
  const own = ownCodes.find((each) => each === code)
  if (own) return imports(`problemCodes.${own}`)
  if (code === 'line-twice') return priceFiles('lineTwice', { line: parameters?.line ?? '' })
  const list = listCodes.find((each) => each === code)
  return list ? priceChanges(`problems.${list}`, { ...everyParameter, ...parameters }) : code
}

/** The words take what they need. */
const everyParameter = {
  sku: '',
  unit: '',
  places: '',
  increment: '',
  maximum: '',
  minimum: '',
  price: '–',
  target: '',
  percent: '–',
}
