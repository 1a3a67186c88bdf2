/** Names that files use and the standard does not. */
const otherNames: Readonly<Record<string, string>> = {
  UK: 'GB',
  USA: 'US',
  EIRE: 'IE',
  RSA: 'ZA',
  'Channel Islands': 'JE',
  'Czech Republic': 'CZ',
  Turkey: 'TR',
}

const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

const codesByName: ReadonlyMap<string, string> = new Map(
  allCodes()
    .map((code) => [english.of(code)?.toLowerCase() ?? '', code] as const)
    .filter(([name]) => name !== ''),
)

function allCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters.flatMap((first) => letters.map((second) => first + second))
}

/** ISO 3166-1 alpha-2 of a code or an English name; null where nobody knows it. */
export function countryCode(text: string): string | null {
  const known = otherNames[text] ?? codesByName.get(text.toLowerCase())
  if (known) return known
  const code = text.toUpperCase()
  return /^[A-Z]{2}$/.test(code) && english.of(code) ? code : null
}
