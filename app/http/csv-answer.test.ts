import { expect, test } from 'vitest'
import type { TableColumn } from '#app/ui/table/table-column.ts'
import type { TableState } from '#app/ui/table/table-state.ts'
import { csvAnswer } from './csv-answer.server.ts'

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
