import { type Expectation, expectations } from '#app/domain/imports/expectation.ts'
import type { Text } from '../i18n/use-text.ts'

type Told = {
  expected: string | null
  parameters: Readonly<Record<string, string | number>> | null
}

/** What would be right, in the reader's words; what was kept before there were codes stays as it is. */
export function expectedWords({ expected, parameters }: Told, t: Text<'imports'>): string {
  const code = expectations.find((each) => each === expected)
  return code ? wordsOf(code, { ...everyParameter, ...parameters }, t) : (expected ?? '')
}

/** The words take what they need. */
const everyParameter = {
  example: '',
  figure: '',
  most: '',
  values: '',
  name: '',
  quantity: '',
  list: '',
  currency: '',
}

function wordsOf(code: Expectation, parameters: typeof everyParameter, t: Text<'imports'>): string {
  if (code !== 'decimals') return t(`expectations.${code}`, parameters)
  const { count } = { count: 0, ...parameters }
  return t('expectations.decimals', { count })
}
