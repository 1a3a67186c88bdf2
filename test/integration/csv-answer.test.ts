import { expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { csvAnswer } from '#app/http/csv-answer.server.ts'
import { listMail } from '#app/jobs/mailbox-queries.server.ts'
import { mailColumns, mailTableSpec } from '#app/ui/mailbox/mail-table.tsx'
import type { TableColumn } from '#app/ui/table/table-column.ts'
import type { TableState } from '#app/ui/table/table-state.ts'

type Row = { number: number; total: { amount: string; currency: string } | null }

const columns: TableColumn<Row>[] = [
  { key: 'number', header: 'Number', primary: true, cell: ({ number }) => number },
  { key: 'total', header: 'Total', numeric: true, cell: () => null, value: ({ total }) => total },
]

async function exported(total: number, totalOf: (number: number) => Row['total']) {
  const asked: number[] = []
  const read = async ({ offset, pageSize }: TableState) => {
    asked.push(pageSize)
    const length = Math.max(0, Math.min(pageSize, total - offset))
    const numbers = Array.from({ length }, (_, index) => offset + index + 1)
    return { total, rows: numbers.map((number) => ({ number, total: totalOf(number) })) }
  }
  const spec = { sorts: ['number'], defaultSort: 'number', filters: [], pageSize: 50 } as const
  const request = new Request('http://localhost/list.csv')
  const answer = await csvAnswer(request, 'en', {
    name: 'list',
    spec,
    read,
    columns: () => columns,
  })
  const lines = (await answer.text()).replace('\uFEFF', '').trim().split('\n')
  return { lines, most: Math.max(...asked), name: answer.headers.get('Content-Disposition') }
}

test('a list is written whole, however long, and never held whole', async () => {
  const { lines, most, name } = await exported(12_345, () => ({ amount: '1.50', currency: 'EUR' }))
  expect(lines).toHaveLength(12_346)
  expect(new Set(lines).size).toBe(12_346)
  expect(lines.at(-1)).toBe('12345,1.50,EUR')
  expect(most).toBeLessThanOrEqual(5000)
  expect(name).toBe('attachment; filename="list.csv"')
})

test('amounts far below have their currency, too', async () => {
  const euros = { amount: '2.00', currency: 'EUR' }
  const { lines } = await exported(6000, (number) => (number === 5999 ? euros : null))
  expect(lines[0]).toBe('Number,Total,Currency')
  expect(lines.at(-2)).toBe('5999,2.00,EUR')
})

test('a short list without amounts has no column for their currency', async () => {
  const { lines } = await exported(2, () => null)
  expect(lines).toEqual(['Number,Total', '1,', '2,'])
})

test('an empty list is its header', async () => {
  expect((await exported(0, () => null)).lines).toEqual(['Number,Total'])
})

test('a list that changes meanwhile is written as it was when the file was asked for', async () => {
  await prisma.$executeRaw`INSERT INTO mail_message (to_address, subject, text)
    SELECT 'somebody@example.com', 'Letter ' || n, 'Text' FROM generate_series(1, 7000) n`
  let portions = 0
  const answer = await csvAnswer(new Request('http://localhost/mailbox.csv'), 'en', {
    name: 'mailbox',
    spec: mailTableSpec,
    columns: mailColumns,
    async read(state, db) {
      const page = await listMail(state, db)
      portions += 1
      await prisma.$executeRaw`INSERT INTO mail_message (to_address, subject, text)
        SELECT 'somebody@example.com', 'Later ' || n, 'Text' FROM generate_series(1, 10) n`
      return page
    },
  })
  const lines = (await answer.text()).trim().split('\n').slice(1)
  const subjects = new Set(lines.map((line) => line.split(',')[0]))
  expect(portions).toBe(2)
  expect(lines).toHaveLength(7000)
  expect(subjects.size).toBe(7000)
  expect([...subjects].filter((subject) => subject?.startsWith('Later'))).toEqual([])
})

test('files that nobody takes to the end do not keep others waiting', async () => {
  const numbers = Array.from({ length: 5000 }, (_, index) => index)
  const wide = numbers.map((number) => ({ number, total: null, text: 'x'.repeat(1000) }))
  const asked = () =>
    csvAnswer(new Request('http://localhost/list.csv'), 'en', {
      name: 'list',
      spec: { sorts: ['number'], defaultSort: 'number' },
      read: async () => ({ rows: wide, total: 1_000_000 }),
      columns: () => [
        { key: 'text', header: 'Text', primary: true, cell: ({ text }: { text: string }) => text },
      ],
    })
  for (let time = 0; time < 12; time += 1) await (await asked()).body?.cancel()
  expect((await exported(6000, () => null)).lines).toHaveLength(6001)
})

test('nothing is written while a list is read', async () => {
  const answer = csvAnswer(new Request('http://localhost/list.csv'), 'en', {
    name: 'list',
    spec: mailTableSpec,
    columns: mailColumns,
    async read(state, db) {
      await db.mailMessage.deleteMany()
      return listMail(state, db)
    },
  })
  await expect(answer).rejects.toThrow(/read-only/)
})
