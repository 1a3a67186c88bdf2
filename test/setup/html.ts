/** Reads what React has rendered on the server: attributes in double quotes, every tag closed. Not a parser of the web's HTML. */

export type HtmlField = {
  name: string
  type: string
  /** What a browser would send if nobody touches it; null: nothing. */
  value: string | null
  /** Every value that can be chosen. */
  choices: readonly string[]
  required: boolean
}

export type HtmlForm = {
  method: string
  action: string
  fields: readonly HtmlField[]
  /** What each button that sends the form adds to it. */
  buttons: readonly { name: string; value: string; action: string | null }[]
}

type Tag = { tag: string; attributes: Record<string, string>; inner: string; at: number }

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
const decoded = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, e) => entities[e] ?? '')

function attributesOf(text: string): Record<string, string> {
  const found = text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)
  return Object.fromEntries(
    [...found].map(([, name = '', value = '']) => [name.toLowerCase(), decoded(value)]),
  )
}

/** Elements of a name; `inner` up to the next closing tag of it. */
function elements(html: string, names: string): Tag[] {
  const opening = new RegExp(`<(${names})((?:\\s[^>]*)?)>`, 'g')
  return [...html.matchAll(opening)].map((match) => {
    const [whole, tag = '', attributes = ''] = match
    const from = match.index + whole.length
    const until = html.indexOf(`</${tag}>`, from)
    const inner = until < 0 ? '' : html.slice(from, until)
    return { tag, attributes: attributesOf(attributes), inner, at: match.index }
  })
}

const withoutScripts = (html: string) =>
  html.replace(/<(script|style|template)\b[\s\S]*?<\/\1>/g, '')

/** Where the page leads: addresses of this site, each once, without fragments. */
export function linksOf(html: string): string[] {
  const found = elements(withoutScripts(html), 'a').map(({ attributes }) => attributes.href ?? '')
  const own = found.filter((href) => href.startsWith('/') && !href.startsWith('//'))
  return [...new Set(own.map((href) => href.split('#')[0] ?? ''))]
}

/** The pieces of text that a reader sees: what the browser's tab says, then the page. */
export function textsOf(html: string): string[] {
  const body = /<body[\s\S]*<\/body>/.exec(withoutScripts(html))?.[0] ?? ''
  const tab = /<title>(.*?)(?: · Angro)?<\/title>/.exec(html)?.[1] ?? ''
  return [tab, ...body.split(/<[^>]*>/)]
    .map((text) => decoded(text).trim())
    .filter((text) => text !== '')
}

export function formsOf(html: string): HtmlForm[] {
  const page = withoutScripts(html)
  const outside = elements(page, 'input|select|textarea|button').filter(
    (tag) => tag.attributes.form,
  )
  return elements(page, 'form').map(({ attributes, inner }) => {
    const within = elements(inner, 'input|select|textarea|button').filter(
      (tag) => !tag.attributes.form,
    )
    const all = [...within, ...outside.filter((tag) => tag.attributes.form === attributes.id)]
    return {
      method: attributes.method ?? 'get',
      action: attributes.action ?? '',
      fields: gathered(all.filter(({ tag }) => tag !== 'button')),
      buttons: all
        .filter(
          ({ tag, attributes: { type } }) => tag === 'button' && (type ?? 'submit') === 'submit',
        )
        .map(({ attributes: { name = '', value = '', formaction } }) => ({
          name,
          value,
          action: formaction ?? null,
        })),
    }
  })
}

/** One field a name: radio buttons and repeated boxes are choices of one. */
function gathered(tags: readonly Tag[]): HtmlField[] {
  const fields = new Map<string, HtmlField>()
  for (const tag of tags) {
    const name = tag.attributes.name ?? ''
    if (name === '' || 'disabled' in tag.attributes) continue
    const field = fieldOf(name, tag)
    const known = fields.get(name)
    fields.set(
      name,
      known
        ? {
            ...known,
            value: known.value ?? field.value,
            choices: [...known.choices, ...field.choices],
          }
        : field,
    )
  }
  return [...fields.values()]
}

function fieldOf(name: string, { tag, attributes, inner }: Tag): HtmlField {
  const type = tag === 'input' ? (attributes.type ?? 'text') : tag
  const field = { name, type, required: 'required' in attributes }
  if (tag === 'textarea') return { ...field, value: decoded(inner), choices: [] }
  if (tag === 'select') {
    const options = elements(inner, 'option').map((option) => option.attributes)
    const chosen = options.find((option) => 'selected' in option) ?? options[0]
    return {
      ...field,
      value: chosen?.value ?? null,
      choices: options.map(({ value = '' }) => value),
    }
  }
  const value = attributes.value ?? ''
  if (type !== 'checkbox' && type !== 'radio') return { ...field, value, choices: [] }
  return {
    ...field,
    value: 'checked' in attributes ? value || 'on' : null,
    choices: [value || 'on'],
  }
}
