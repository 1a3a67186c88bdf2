import { Text, View } from '@react-pdf/renderer'
import type { DocumentView, PaperTable } from './document-view.ts'
import { styles } from './sheet-styles.ts'

/** VAT per rate and totals side by side, then how to pay, notes, and where to sign; each stays in one piece. */
export function SheetEnd({ view }: { view: DocumentView }) {
  const { taxTable, totals, payment, notes, signature } = view
  return (
    <>
      {totals.length > 0 && (
        <View style={styles.end} wrap={false}>
          <View style={styles.left}>{taxTable && <SmallTable table={taxTable} />}</View>
          <View style={styles.totals}>
            {totals.map(({ label, value, strong }) => (
              <View key={label} style={strong ? styles.totalStrong : styles.total}>
                <Text>{label}</Text>
                <Text>{value}</Text>
              </View>
            ))}
          </View>
        </View>
      )}
      {payment && (
        <View style={styles.box} wrap={false}>
          <Text style={styles.boxTitle}>{payment.title}</Text>
          <View style={styles.boxFacts}>
            {payment.facts.map(({ label, value }) => (
              <View key={label} style={styles.boxFact}>
                <Text style={styles.label}>{label}</Text>
                <Text>{value}</Text>
              </View>
            ))}
          </View>
          {payment.note && <Text>{payment.note}</Text>}
        </View>
      )}
      {notes.length > 0 && (
        <View style={styles.notes}>
          {notes.map((note) => (
            <Text key={note}>{note}</Text>
          ))}
        </View>
      )}
      {signature && (
        <View style={styles.signature} wrap={false}>
          <Text>{signature.title}</Text>
          <Text style={[styles.signatureLine, styles.label]}>{signature.line}</Text>
        </View>
      )}
    </>
  )
}

function SmallTable({ table: { head, rows } }: { table: PaperTable }) {
  return (
    <View>
      <View style={[styles.small, styles.label]}>
        {head.map((label, index) => (
          <Text key={label} style={index === 0 ? styles.smallFirst : styles.smallCell}>
            {label}
          </Text>
        ))}
      </View>
      {rows.map((cells) => (
        <View key={cells.join()} style={styles.small}>
          {cells.map((cell, index) => (
            <Text key={head[index]} style={index === 0 ? styles.smallFirst : styles.smallCell}>
              {cell}
            </Text>
          ))}
        </View>
      ))}
    </View>
  )
}
