/** Intl objects cost far more to make than to use: one of each kind for every locale and setting. */
const made = new Map<string, unknown>()

function once<Formatter>(key: string, make: () => Formatter): Formatter {
  const known = made.get(key) as Formatter | undefined
  if (known) return known
  const formatter = make()
  made.set(key, formatter)
  return formatter
}

export function numberFormat(locale: string, minimum: number, maximum: number) {
  return once(
    `number ${locale} ${minimum} ${maximum}`,
    () =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: minimum,
        maximumFractionDigits: maximum,
      }),
  )
}

export function currencyFormat(locale: string, currency: string) {
  return once(
    `currency ${locale} ${currency}`,
    () => new Intl.NumberFormat(locale, { style: 'currency', currency }),
  )
}

export function dayFormat(locale: string, style: 'medium' | 'long') {
  return once(
    `day ${locale} ${style}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: 'UTC' }),
  )
}

export function instantFormat(locale: string, timeZone: string) {
  return once(
    `instant ${locale} ${timeZone}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
  )
}
