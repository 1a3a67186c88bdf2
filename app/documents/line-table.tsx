import { Text, View } from '@react-pdf/renderer'
import type { Column, Row } from './document-view.ts'
import { styles } from './sheet-styles.ts'

type Props = { columns: readonly Column[]; rows: readonly Row[] }

/** Its head is repeated on every page; a row never breaks in two. */
export function LineTable({ columns, rows }: Props) {
  return (
    <View>
      <View style={styles.tableHead} fixed>
        {columns.map((column) => (
          <Text key={column.key} style={cellStyle(column)}>
            {column.label}
          </Text>
        ))}
      </View>
      {rows.map((row) => (
        <View key={row.cells.position} style={styles.row} wrap={false}>
          {columns.map((column) => (
            <Text key={column.key} style={cellStyle(column)}>
              {row.cells[column.key] ?? ''}
              {row.detail && column.width === 0 && (
                <Text style={styles.detail}>{`\n${row.detail}`}</Text>
              )}
            </Text>
          ))}
        </View>
      ))}
    </View>
  )
}

function cellStyle({ width, align }: Column) {
  return {
    ...(width === 0 ? { flex: 1 } : { width }),
    textAlign: align,
    paddingLeft: align === 'right' ? 6 : 0,
    paddingRight: align === 'left' ? 6 : 0,
  }
}
