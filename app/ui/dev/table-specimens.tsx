import { Status } from '../badge.tsx'
import { Button } from '../button.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Day } from '../format/day.tsx'
import { Money } from '../format/money.tsx'
import { Quantity } from '../format/quantity.tsx'
import { DataTable } from '../table/data-table.tsx'
import type { TableColumn } from '../table/table-column.ts'
import type { TableState } from '../table/table-state.ts'
import { type SampleRow, sampleRows } from './sample-rows.ts'
import { Specimen } from './specimen.tsx'

const columns: readonly TableColumn<SampleRow>[] = [
  { key: 'number', header: 'Number', cell: ({ number }) => number, sortable: true, primary: true },
  { key: 'company', header: 'Company', cell: ({ company }) => company, sortable: true },
  {
    key: 'state',
    card: 'state',
    header: 'State',
    cell: ({ state }) => <Status kind="order" state={state} />,
  },
  {
    key: 'placedOn',
    header: 'Placed',
    cell: ({ placedOn }) => <Day value={placedOn} />,
    sortable: true,
  },
  { key: 'lines', header: 'Lines', cell: ({ lines }) => <Quantity value={lines} />, numeric: true },
  {
    key: 'total',
    card: 'figure',
    header: 'Total',
    cell: ({ total }) => <Money value={total} />,
    numeric: true,
    sortable: true,
  },
]

const filters = [
  {
    key: 'status',
    label: 'State',
    options: [
      { value: 'placed', label: 'Placed' },
      { value: 'onHold', label: 'On hold' },
    ],
  },
]

export function TableSpecimen({ state, count }: { state: TableState; count: number }) {
  return (
    <Specimen name="Table">
      <DataTable
        caption="Orders"
        state={state}
        rows={sampleRows(count)}
        total={1234}
        columns={columns}
        rowKey={({ number }) => number}
        hrefOf={({ number }) => `#${number}`}
        filters={filters}
        searchable
        exportHref="/dev/components"
        bulk={
          <Button small name="intent" value="print">
            Print
          </Button>
        }
        empty={<EmptyState title="No orders yet" />}
      />
    </Specimen>
  )
}
