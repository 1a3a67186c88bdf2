import { Link } from '@remix-run/react'
import { useText } from '../i18n/use-text.ts'
import { BodyCell } from './body-cell.tsx'
import { bulkFormId } from './selection-bar.tsx'
import type { TableColumn } from './table-column.ts'
import type { Selection } from './use-selection.ts'

type TableRowProps<Row> = {
  id: string
  row: Row
  columns: readonly TableColumn<Row>[]
  href: string | undefined
  selection: Selection | null
}

export function TableRow<Row>({ id, row, columns, href, selection }: TableRowProps<Row>) {
  const selected = selection?.has(id) ?? false
  return (
    <tr aria-selected={selection ? selected : undefined}>
      {selection && <SelectCell id={id} selected={selected} selection={selection} />}
      {columns.map((column) => (
        <BodyCell key={column.key} column={column}>
          {column.primary && href ? (
            <Link to={href} className="row-link" data-row-link>
              {column.cell(row)}
            </Link>
          ) : (
            column.cell(row)
          )}
        </BodyCell>
      ))}
    </tr>
  )
}

function SelectCell(props: { id: string; selected: boolean; selection: Selection }) {
  const { id, selected, selection } = props
  const t = useText('table')
  return (
    <td className="select-cell">
      <input
        type="checkbox"
        name="selected"
        value={id}
        form={bulkFormId}
        className="tick"
        aria-label={t('selectRow', { row: id })}
        checked={selected}
        onChange={(event) => selection.toggle(id, (event.nativeEvent as MouseEvent).shiftKey)}
      />
    </td>
  )
}
