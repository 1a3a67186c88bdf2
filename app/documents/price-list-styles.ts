import { StyleSheet } from '@react-pdf/renderer'
import { accent } from './sheet-styles.ts'

const line = '#d9d2c6'
const quiet = '#696156'

/** Points; beside those of every sheet. */
export const priceListStyles = StyleSheet.create({
  opening: { flexDirection: 'row', justifyContent: 'space-between', marginBottom: 16 },
  buyer: { fontSize: 11, fontWeight: 600 },
  sellerLine: { color: quiet, fontSize: 7.5, textAlign: 'right' },
  heading: {
    marginTop: 12,
    marginBottom: 3,
    fontSize: 10,
    fontWeight: 600,
    color: accent,
  },
  row: {
    flexDirection: 'row',
    borderBottomWidth: 0.5,
    borderBottomColor: line,
    paddingVertical: 3,
  },
  sku: { width: 82, paddingRight: 6 },
  name: { flex: 1, paddingRight: 8 },
  unit: { width: 62, paddingRight: 6 },
  from: { width: 44, textAlign: 'right' },
  price: { width: 70, textAlign: 'right', fontWeight: 600 },
  headPrice: { width: 70, textAlign: 'right' },
  listPrice: { width: 66, textAlign: 'right', color: quiet },
  notes: { marginTop: 14, color: quiet, fontSize: 7.5 },
})
