import type { Transaction } from '#app/db/transaction.server.ts'
import type { CompanyRow } from './company-row.ts'
import { expected } from './expectation.ts'
import { noOutcome, type Placed, type Saved, sameValues, unknownReference } from './importer.ts'

/** The one address that an import keeps, found again by this code. */
const addressCode = 'MAIN'

/** Creates or updates companies by code, each with one address and one contact. The first row of a code stands. */
export async function saveCompanies(
  tx: Transaction,
  batch: readonly Placed<CompanyRow>[],
  source: string,
  seen: Set<string>,
): Promise<Saved> {
  const saved = noOutcome()
  const names = await referenceIds(tx)
  for (const placed of batch) {
    const key = placed.row.code.toLowerCase()
    if (seen.has(key)) saved.unchanged += 1
    else await saveCompany(tx, placed, { source, names, saved })
    seen.add(key)
  }
  return saved
}

type Names = Awaited<ReturnType<typeof referenceIds>>
type Context = { source: string; names: Names; saved: Saved }

async function referenceIds(tx: Transaction) {
  const terms = await tx.paymentTerms.findMany({ select: { id: true, code: true } })
  const segments = await tx.segment.findMany({ select: { id: true, code: true } })
  return {
    terms: new Map(terms.map(({ id, code }) => [code.toLowerCase(), id])),
    segments: new Map(segments.map(({ id, code }) => [code.toLowerCase(), id])),
  }
}

async function saveCompany(tx: Transaction, { line, row }: Placed<CompanyRow>, context: Context) {
  const { names, saved, source } = context
  const parent = row.parentCode
    ? await tx.company.findUnique({ where: { code: row.parentCode }, select: { id: true } })
    : null
  const missing = [
    row.parentCode &&
      !parent &&
      unknownReference(line, 'parentCode', row.parentCode, expected('company')),
    row.segment &&
      !names.segments.has(row.segment.toLowerCase()) &&
      unknownReference(line, 'segment', row.segment, oneOf(names.segments.keys())),
    row.paymentTerms &&
      !names.terms.has(row.paymentTerms.toLowerCase()) &&
      unknownReference(line, 'paymentTerms', row.paymentTerms, oneOf(names.terms.keys())),
  ].filter((problem) => typeof problem === 'object' && problem !== null)
  if (missing.length > 0) {
    saved.problems.push(...missing)
    return
  }
  const data = {
    ...companyData(row),
    ...(parent ? { parentId: parent.id } : {}),
    ...(row.paymentTerms
      ? { paymentTermsId: names.terms.get(row.paymentTerms.toLowerCase()) ?? null }
      : {}),
  }
  const outcome = await writeCompany(tx, row, data, source)
  saved[outcome] += 1
}

type CompanyData = ReturnType<typeof companyData> & {
  parentId?: bigint
  paymentTermsId?: bigint | null
}

function companyData({ name, legalName, vatNumber, currency, locale }: CompanyRow) {
  return { name, legalName, vatNumber, currency, locale }
}

async function writeCompany(tx: Transaction, row: CompanyRow, data: CompanyData, source: string) {
  const stored = await tx.company.findUnique({
    where: { code: row.code },
    include: {
      addresses: { where: { externalCode: addressCode } },
      contacts: { include: { user: true } },
    },
  })
  const company = stored ?? (await tx.company.create({ data: { ...data, code: row.code, source } }))
  const changes = [
    stored
      ? await updated(!sameKnown(stored, data), () =>
          tx.company.update({ where: { id: stored.id }, data }),
        )
      : true,
    await saveAddress(tx, company.id, row, stored?.addresses[0]),
    await saveContact(tx, company.id, row, source),
    await joinSegment(tx, company.id, row),
  ]
  if (!stored) return 'created'
  return changes.includes(true) ? 'updated' : 'unchanged'
}

function sameKnown(stored: Record<string, unknown>, data: CompanyData): boolean {
  const { parentId, paymentTermsId, ...plain } = data
  return (
    sameValues(stored, plain) &&
    (parentId === undefined || stored.parentId === parentId) &&
    (paymentTermsId === undefined || stored.paymentTermsId === paymentTermsId)
  )
}

async function updated(needed: boolean, write: () => Promise<unknown>): Promise<boolean> {
  if (needed) await write()
  return needed
}

async function saveAddress(
  tx: Transaction,
  companyId: bigint,
  { address, name, contact }: CompanyRow,
  stored: { id: bigint } | undefined,
): Promise<boolean> {
  if (!address) return false
  const data = { ...address, name, phone: contact?.phone ?? null }
  if (stored)
    return updated(!sameValues(stored, data), () =>
      tx.address.update({ where: { id: stored.id }, data }),
    )
  const defaults = (await tx.address.count({ where: { companyId } })) === 0
  await tx.address.create({
    data: {
      ...data,
      companyId,
      externalCode: addressCode,
      isBilling: true,
      defaultBilling: defaults,
      defaultShipping: defaults,
    },
  })
  return true
}

/** A person without an e-mail address is known, but cannot log in until somebody invites them. */
async function saveContact(
  tx: Transaction,
  companyId: bigint,
  row: CompanyRow,
  source: string,
): Promise<boolean> {
  if (!row.contact) return false
  const { name, email, phone, jobTitle } = row.contact
  const externalCode = `${source}:${row.code}`
  const stored = await tx.user.findFirst({
    where: email ? { OR: [{ email }, { externalCode }] } : { externalCode },
    include: { contacts: { where: { companyId } } },
  })
  if (stored?.contacts.length)
    return updated(stored.name !== name || stored.phone !== phone, () =>
      tx.user.update({ where: { id: stored.id }, data: { name, phone } }),
    )
  const user =
    stored ??
    (await tx.user.create({ data: { name, email, phone, externalCode, status: 'invited' } }))
  await tx.contact.create({ data: { userId: user.id, companyId, role: 'administrator', jobTitle } })
  return true
}

async function joinSegment(
  tx: Transaction,
  companyId: bigint,
  { segment }: CompanyRow,
): Promise<boolean> {
  if (!segment) return false
  const { id: segmentId } = await tx.segment.findUniqueOrThrow({ where: { code: segment } })
  const { count } = await tx.companySegment.createMany({
    data: { companyId, segmentId },
    skipDuplicates: true,
  })
  return count > 0
}

const oneOf = (names: Iterable<string>) => expected('oneOf', { values: [...names].join(', ') })
