import { hash } from '@node-rs/argon2'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { ContactRole, StaffRole } from '#app/domain/companies/permissions.ts'
import type { StoredCompany } from './companies.ts'
import { demoPassword } from './logins.ts'

const staff: [string, string, StaffRole, string | null][] = [
  ['Elena Radu', 'elena.rep@carpat.example', 'salesRep', '10'],
  ['Mihai Toma', 'mihai.rep@carpat.example', 'salesRep', '10'],
  ['Dan Vasilescu', 'dan.manager@carpat.example', 'salesManager', '35'],
  ['Irina Munteanu', 'irina.merch@carpat.example', 'merchandiser', null],
  ['George Lupu', 'george.depozit@carpat.example', 'warehouse', null],
  ['Carmen Ene', 'carmen.finance@carpat.example', 'finance', null],
  ['Sorin Adam', 'admin@carpat.example', 'administrator', null],
]

/** name, e-mail, [company, role] pairs */
const contacts: [string, string, [string, ContactRole][]][] = [
  ['Ana Pop', 'ana.pop@belvedere.example', [['BELV', 'purchaser']]],
  ['Radu Ionescu', 'radu.ionescu@belvedere.example', [['BELV', 'approver']]],
  [
    'Maria Stan',
    'maria.stan@belvedere.example',
    [
      ['BELV', 'administrator'],
      ['BELV-SIN', 'administrator'],
      ['BELV-CLJ', 'administrator'],
    ],
  ],
  ['Ioana Dinu', 'ioana.dinu@belvedere.example', [['BELV', 'accountant']]],
  ['Vlad Marin', 'vlad.marin@belvedere.example', [['BELV', 'viewer']]],
  [
    'Jonas Weber',
    'jonas.weber@nordbau.example',
    [
      ['NORD', 'purchaser'],
      ['NORD-BER', 'purchaser'],
    ],
  ],
  [
    'Katrin Vogel',
    'katrin.vogel@nordbau.example',
    [
      ['NORD', 'administrator'],
      ['NORD-MUC', 'administrator'],
    ],
  ],
]

export type People = {
  reps: Record<'elena' | 'mihai', bigint>
  byEmail: Map<string, bigint>
}

export async function seedStaff(tx: Transaction): Promise<People> {
  const passwordHash = await demoHash()
  const users = await tx.user.createManyAndReturn({
    data: staff.map(([name, email, staffRole, limit]) => ({
      name,
      email,
      staffRole,
      passwordHash,
      quoteDiscountLimitPercent: limit,
    })),
    select: { id: true, email: true },
  })
  const byEmail = new Map(users.map(({ id, email }) => [email ?? '', id]))
  return {
    byEmail,
    reps: {
      elena: byEmail.get('elena.rep@carpat.example') ?? 0n,
      mihai: byEmail.get('mihai.rep@carpat.example') ?? 0n,
    },
  }
}

/** The people of the printed logins, and one administrator for every other company. */
export async function seedContacts(tx: Transaction, companies: Map<string, StoredCompany>) {
  const passwordHash = await demoHash()
  for (const [name, email, roles] of contacts)
    await tx.user.create({
      data: {
        name,
        email,
        passwordHash,
        locale: 'en',
        contacts: {
          create: roles.map(([code, role]) => ({ companyId: companies.get(code)?.id ?? 0n, role })),
        },
      },
    })
  const covered = new Set(contacts.flatMap(([, , roles]) => roles.map(([code]) => code)))
  for (const company of companies.values()) {
    if (covered.has(company.code)) continue
    await tx.user.create({
      data: {
        name: `${company.name} Purchasing`,
        email: `purchasing@${company.code.toLowerCase()}.example`,
        passwordHash,
        locale: company.locale,
        contacts: { create: { companyId: company.id, role: 'administrator' } },
      },
    })
  }
}

/** One hash serves them all: the password is public. */
function demoHash() {
  return hash(demoPassword, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
}
