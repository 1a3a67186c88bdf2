export type TextParameters = Readonly<Record<string, string | number>>

type Place = { name: string; isNumber: boolean; after: string }

/**
 * A sentence cut at its places, `{{name}}`. A number is written as the language writes numbers: 24,000 rows, 24.000 de
 * rânduri; text that is one says so, `{{name, number}}`.
 */
export type Template = {
  whole: string
  before: string
  places: readonly Place[]
  language: string
}

export function templateOf(whole: string, language: string): Template {
  const [before = '', ...rest] = whole.split('{{')
  const places = rest.map((part) => {
    const [place = '', after = ''] = part.split('}}')
    const [name = '', format] = place.split(', ')
    return { name, isNumber: format !== undefined, after }
  })
  return { whole, before, places, language }
}

export function fillTemplate(template: Template, parameters?: TextParameters): string {
  if (!parameters) return template.whole
  let text = template.before
  for (const { name, isNumber, after } of template.places) {
    const value = parameters[name]
    const figure = isNumber || typeof value === 'number'
    text += figure ? written(template.language, Number(value)) : (value ?? `{{${name}}}`)
    text += after
  }
  return text
}

const formats = new Map<string, Intl.NumberFormat>()

/** Small counts, which are most, are the same in every language. */
function written(language: string, value: number): string {
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value)
  const format = formats.get(language) ?? new Intl.NumberFormat(language)
  formats.set(language, format)
  return format.format(value)
}
