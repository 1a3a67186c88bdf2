export type TextParameters = Readonly<Record<string, string | number>>

type Place = { name: string; number: Intl.NumberFormat | null; after: string }

/** A sentence cut at its places, `{{name}}` or, written as the language writes numbers, `{{name, number}}`. */
export type Template = { whole: string; before: string; places: readonly Place[] }

export function templateOf(whole: string, language: string): Template {
  const [before = '', ...rest] = whole.split('{{')
  const places = rest.map((part) => {
    const [place = '', after = ''] = part.split('}}')
    const [name = '', format] = place.split(', ')
    return { name, number: format ? new Intl.NumberFormat(language) : null, after }
  })
  return { whole, before, places }
}

export function fillTemplate(template: Template, parameters?: TextParameters): string {
  if (!parameters) return template.whole
  let text = template.before
  for (const { name, number, after } of template.places) {
    const value = parameters[name]
    text += number ? number.format(Number(value)) : (value ?? `{{${name}}}`)
    text += after
  }
  return text
}
