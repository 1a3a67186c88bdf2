import type { I18n } from '../i18n/create-i18n.ts'

/** An error as a sentence: a key with its parameters (`form:errors.tooShort|count=8`), or text as it is. */
export function errorText(instance: I18n, message: string): string {
  const [key = '', ...pairs] = message.split('|')
  if (!/^\w+:[\w.-]+$/.test(key)) return message
  const parameters = Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=')
      return [name, name === 'count' ? Number(value) : value]
    }),
  )
  return instance.t(key, parameters)
}
