import { afterAll, beforeAll, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { verifyDatabase } from '#app/domain/reports/verify-database.server.ts'
import { env } from '#app/env.server.ts'
import { makeTwoCompanies, type TwoCompanies } from '#test/factories/two-companies.ts'
import { routes } from '#test/integration/authorization/routes.ts'
import { routeOf } from '#test/integration/crawl/crawl.ts'
import { settledChecksum } from '#test/setup/database-checksum.ts'
import { type Answer, ask } from '#test/setup/http-client.ts'
import { startServer, type TestServer } from '#test/setup/server.ts'
import { extraFields, marks } from './extra-fields.ts'
import { type FoundForm, filledIn, foundForms, sheetRoute } from './found-forms.ts'
import { mutations, strange } from './mutations.ts'
import { type Names, namesIn, namesOf, renamed, spreadIds } from './names.ts'

let server: TestServer
let world: TwoCompanies
let names: Names
let forms: FoundForm[]

beforeAll(async () => {
  await spreadIds()
  world = await makeTwoCompanies()
  names = await namesOf(world)
  server = await startServer({ database: env.DATABASE_URL ?? '' })
  forms = await foundForms(server.url, world)
})
afterAll(() => server?.stop())

type Fields = Record<string, string>
const send = ({ action, cookie }: FoundForm, form: Fields) =>
  ask(`${server.url}${action}`, { cookie, form })

/** Shown to who has no session. Their own tests send them. */
const unseen = [
  '_shop.invitation.$token.tsx',
  '_shop.login.tsx',
  '_shop.password.forgot.tsx',
  '_shop.password.reset.$token.tsx',
  '_shop.setup.$token.tsx',
]

test('a form is found for every route that takes one', () => {
  const taking = Object.entries(routes).filter(([, { posts }]) => posts && posts.length > 0)
  const found = new Set(forms.map(({ file }) => file))
  // What a layout takes is sent to the address that it shares with its first page.
  const missed = taking.filter(
    ([file, { path, layout }]) => !found.has(layout ? routeOf(path) : file),
  )
  expect(missed.map(([file]) => file).sort()).toEqual(unseen)
})

/**
 * For whom another company's record is foreign: buyers, the rep, and all others on the page of one company's record. What
 * stands behind the path only fills in what the form asks for.
 */
function isForeignTo({ role, action }: FoundForm): boolean {
  const buyers = [
    'buyer',
    'memberOfTwo',
    'companyAdministrator',
    'purchaser',
    'approver',
    'accountant',
    'viewer',
  ]
  const [path = ''] = action.split('?')
  return buyers.includes(role) || role === 'salesRep' || namesIn(path, names).length > 0
}

type Nested = { form: FoundForm; field: string; own: Fields }

/** Every field of every form that names a record of one's own, in its name or its value, chosen or to be chosen. */
function nestedFields(): Nested[] {
  return forms.filter(isForeignTo).flatMap((form) => {
    const sent = filledIn(form)
    const fields = [
      ...form.fields,
      ...Object.entries(form.pressed).map(([name, value]) => ({ name, value, choices: [] })),
    ]
    return fields.flatMap(({ name, choices }): Nested[] => {
      const value = [sent[name] ?? '', ...choices].find(
        (one) => namesIn(`${name} ${one}`, names).length > 0,
      )
      return value === undefined ? [] : [{ form, field: name, own: { ...sent, [name]: value } }]
    })
  })
}

function withRecordOf({ field, own }: Nested, whose: 'foreign' | 'missing'): Fields {
  const { [field]: value = '', ...rest } = own
  return { ...rest, [renamed(field, names, whose)]: renamed(value, names, whose) }
}

/** Names of the other company's that are said without having been asked for. */
function said({ body }: Answer, asked: Fields): string[] {
  const question = JSON.stringify(asked)
  const foreign = new Set([...names.values()].map((name) => name.foreign))
  const words = new Set(body.match(/[\w-]+/g) ?? [])
  return [...words].filter((word) => foreign.has(word) && !question.includes(word))
}

async function leakOf(one: Nested): Promise<string[]> {
  const missing = await send(one.form, withRecordOf(one, 'missing'))
  const asked = withRecordOf(one, 'foreign')
  const foreign = await send(one.form, asked)
  const same = missing.status === foreign.status && missing.location === foreign.location
  const more = /admin|manager|finance|warehouse|merch/i.test(one.form.role)
    ? []
    : said(foreign, asked)
  const where = `${one.form.role}: ${one.form.kind} ${one.field}`
  return same && more.length === 0 ? [] : [`${where}: ${missing.status} ${foreign.status} ${more}`]
}

test('another company’s record in any field of any form is as one that is not there', async () => {
  const nested = nestedFields()
  expect(nested.length).toBeGreaterThan(10)
  const before = await settledChecksum()
  const leaks: string[] = []
  for (const one of nested) leaks.push(...(await leakOf(one)))
  expect(leaks).toEqual([])
  expect(await settledChecksum()).toEqual(before)
})

const stack = /\n\s+at .+:\d+:\d+|PrismaClient|node_modules/

test('no form makes the server fail, whatever is typed into it', async () => {
  const failed: string[] = []
  let sent = 0
  for (const form of forms)
    for (const [how, body] of mutations(filledIn(form))) {
      sent++
      const answer = await fetch(`${server.url}${form.action}`, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          Cookie: form.cookie,
          'Sec-Fetch-Site': 'same-origin',
          'Content-Type': 'application/x-www-form-urlencoded',
        },
        body,
      })
      const text = await answer.text()
      if (answer.status >= 500 || stack.test(text))
        failed.push(`${form.kind} ${how}: ${answer.status}`)
    }
  expect(failed).toEqual([])
  expect(sent).toBeGreaterThan(300)
})

/** Each text of a change, in each strange way. */
function strangeChanges(json: string): string[] {
  const { rows, ...change } = JSON.parse(json)
  const [row] = rows
  return strange.flatMap((text) =>
    [
      { ...row, at: text },
      ...Object.keys(row.key).map((name) => ({ ...row, key: { ...row.key, [name]: text } })),
      ...Object.keys(row.after).map((name) => ({ ...row, after: { ...row.after, [name]: text } })),
      { ...row, before: { ...row.after, unitPrice: text } },
    ].map((strangeRow) => JSON.stringify({ ...change, rows: [strangeRow] })),
  )
}

test('no change of a sheet makes the server fail, whatever is in it', async () => {
  const sheet = forms.find(({ file }) => file === sheetRoute)
  if (!sheet) throw new Error('No sheet')
  const failed: string[] = []
  for (const change of strangeChanges(filledIn(sheet).change ?? '')) {
    const { status, body } = await send(sheet, { change })
    if (status >= 500 || stack.test(body)) failed.push(`${change.slice(0, 200)}: ${status}`)
  }
  expect(failed).toEqual([])
})

const questions = [
  'q=%00',
  'q=%25%5F%27',
  'page=-1',
  'page=1e309',
  'sort=__proto__',
  'status=x&status=y',
  'from=2026-02-30',
]

test('no page fails, whatever its address asks for', async () => {
  const cookie = world.cookies.administrator
  const pages = Object.values(routes).filter(({ path, get }) => get && !path.includes('{'))
  const addresses = pages.flatMap(({ path }) =>
    questions.map((question) => `${path}${path.includes('?') ? '&' : '?'}${question}`),
  )
  const failed: string[] = []
  for (const address of addresses) {
    const { status } = await ask(`${server.url}${address}`, { cookie })
    if (status >= 500) failed.push(`${address}: ${status}`)
  }
  expect(failed).toEqual([])
})

test('what a form does not ask for has no effect', async () => {
  const foreign = String(world.foreign.company.id)
  const before = await rowsNaming(foreign)
  for (const form of forms) {
    const asked = form.fields.map(({ name }) => name)
    await send(form, { ...extraFields(asked, foreign), ...filledIn(form) })
  }
  expect(await rowsNaming(foreign)).toEqual(before)
  for (const mark of marks)
    expect({ mark, rows: await rowsNaming(mark) }).toEqual({ mark, rows: {} })
})

/** In how many rows of each table the text stands as a value. */
async function rowsNaming(text: string): Promise<Record<string, number>> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('rate_limit', 'session')`
  const counts = tables.map(
    ({ name }) => `SELECT '${name}' AS name, count(*) AS rows FROM "${name}" t WHERE t::text ~ $1`,
  )
  const found = await prisma.$queryRawUnsafe<{ name: string; rows: bigint }[]>(
    counts.join(' UNION ALL '),
    `[(,]${text}0*[,)]`,
  )
  return Object.fromEntries(
    found.filter(({ rows }) => rows > 0n).map(({ name, rows }) => [name, Number(rows)]),
  )
}

test('and after all that everything still adds up', async () => {
  const broken = (await verifyDatabase()).filter(({ violations }) => violations.length > 0)
  expect(broken).toEqual([])
})
