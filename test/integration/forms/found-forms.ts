import { newPrice } from '#test/factories/draft-list.ts'
import type { TwoCompanies } from '#test/factories/two-companies.ts'
import { crawl, routeOf, type Visit } from '#test/integration/crawl/crawl.ts'
import { formsOf, type HtmlField, type HtmlForm } from '#test/setup/html.ts'

export const sheetRoute = 'desk.price-lists.$code_.edit.tsx'

export type FoundForm = {
  /** Which form this is, whatever the records it is about. */
  kind: string
  role: string
  cookie: string
  action: string
  file: string | null
  fields: HtmlForm['fields']
  /** What the pressed button adds. */
  pressed: Record<string, string>
}

/** Every form that somebody is shown on a page that links lead to, once for each button. */
export async function foundForms(url: string, world: TwoCompanies): Promise<FoundForm[]> {
  const people: [string, string][] = [
    ['buyer', world.buyerCookie],
    ['memberOfTwo', world.memberCookie],
    ...Object.entries(world.cookies),
  ]
  // The first rows of their list need not lead to one of each.
  const { invoice, creditNote } = world.own.records
  const also = [invoice, creditNote].map((number) => `/desk/invoices/${number}`)
  const found = new Map<string, FoundForm>()
  for (const [role, cookie] of people) {
    // The menu that changes the company is on the front page already.
    const each = role === 'memberOfTwo' ? 0 : 3
    const visits = await crawl({ url, cookie, also, each })
    const forms = [...formsFor(role, cookie, visits), ...sheetsFor(role, cookie, visits, world)]
    for (const form of forms) if (!found.has(form.kind)) found.set(form.kind, form)
  }
  return [...found.values()]
}

const formsFor = (role: string, cookie: string, visits: readonly Visit[]) =>
  visits.flatMap(({ address, body }) =>
    formsOf(body).flatMap((form) => withEachButton(form, { role, cookie, address })),
  )

type Seen = { role: string; cookie: string; address: string }

function withEachButton(form: HtmlForm, { role, cookie, address }: Seen): FoundForm[] {
  if (form.method !== 'post') return []
  const buttons = form.buttons.length > 0 ? form.buttons : [{ name: '', value: '', action: null }]
  return buttons.map(({ name, value, action: own }) => {
    const action = own ?? (form.action || address)
    const names = form.fields.map((field) => field.name.replace(/\d+/g, '1'))
    const intent = form.fields.find((field) => field.name === 'intent')?.value
    const pressed = name === '' ? {} : { [name]: value }
    const said = [intent, name === 'intent' ? value : name].filter(Boolean)
    const kind = [routeOf(action), ...said, `(${[...new Set(names)].sort()})`].join(' ')
    return { kind, role, cookie, action, file: routeOf(action), fields: form.fields, pressed }
  })
}

/** The sheet of a price list has no form in its page: its script sends the change. */
function sheetsFor(
  role: string,
  cookie: string,
  visits: readonly Visit[],
  { shop }: TwoCompanies,
): FoundForm[] {
  const value = JSON.stringify(newPrice(shop.variants[0]?.sku ?? '', '7.77', '5'))
  const change = { name: 'change', type: 'hidden', value, choices: [], required: true }
  return visits.flatMap(({ address, file, status }) =>
    file !== sheetRoute || status !== 200
      ? []
      : [
          {
            kind: `${file} (change)`,
            role,
            cookie,
            action: address,
            file,
            fields: [change],
            pressed: {},
          },
        ],
  )
}

/** What a browser would send, with something believable where the page leaves a field empty. */
export function filledIn({ fields, pressed }: FoundForm): Record<string, string> {
  const sent = fields.map((field): [string, string | null] => [field.name, sentValue(field)])
  const filled = sent.filter((entry): entry is [string, string] => entry[1] !== null)
  return { ...Object.fromEntries(filled), ...pressed }
}

function sentValue({ name, type, value, choices, required }: HtmlField): string | null {
  if (type === 'file' || (type === 'checkbox' && !required && value === null)) return null
  const chosen = value || choices.find((choice) => choice !== '')
  return chosen || believable(name, type)
}

function believable(name: string, type: string): string {
  if (['hidden', 'radio', 'select'].includes(type)) return ''
  if (type === 'email' || name === 'email') return 'someone@example.com'
  if (type === 'date' || name.endsWith('On')) return '2099-12-31'
  if (type === 'url' || name === 'url') return 'https://example.com/'
  if (/password/i.test(name)) return 'a-long-enough-one'
  if (type === 'number' || /amount|quantity|price|limit|days|percent|^q-/i.test(name)) return '1'
  return 'Text'
}
