import { Document, Page, Text, View } from '@react-pdf/renderer'
import { Mark } from './mark.tsx'
import type { PaperLine, PriceListPaper } from './price-list-paper.ts'
import { priceListStyles } from './price-list-styles.ts'
import { styles } from './sheet-styles.ts'

/** A4: the seller's mark, then category by category, each variant with its ladder; the head is on every page. */
export function PriceListSheet({ paper }: { paper: PriceListPaper }) {
  const { title, seller, groups } = paper
  return (
    <Document
      title={`${title} · ${paper.buyer}`}
      author={seller.name}
      language={paper.language}
      creator={seller.name}
      producer={seller.name}
    >
      <Page size="A4" style={styles.page}>
        <Opening paper={paper} />
        <Head head={paper.head} />
        {groups.map(({ heading, lines }) => (
          <View key={heading}>
            <Text style={priceListStyles.heading} minPresenceAhead={40}>
              {heading}
            </Text>
            {lines.map((line) => (
              <Line key={`${line.sku} ${line.unit}`} line={line} />
            ))}
          </View>
        ))}
        <View style={priceListStyles.notes} wrap={false}>
          {paper.notes.map((note) => (
            <Text key={note}>{note}</Text>
          ))}
        </View>
        <Text style={styles.foot} fixed>
          {paper.footer}
        </Text>
        <Text
          style={styles.pageOf}
          fixed
          render={({ pageNumber, totalPages }) =>
            paper.pageOf
              .replace('{{page}}', String(pageNumber))
              .replace('{{pages}}', String(totalPages))
          }
        />
      </Page>
    </Document>
  )
}

function Opening({ paper: { title, buyer, asOf, seller } }: { paper: PriceListPaper }) {
  return (
    <>
      <View style={styles.head}>
        <View style={styles.brand}>
          <Mark />
          <Text style={styles.brandName}>{seller.name}</Text>
        </View>
        <Text style={styles.title}>{title}</Text>
      </View>
      <View style={priceListStyles.opening}>
        <View>
          <Text style={priceListStyles.buyer}>{buyer}</Text>
          <Text>{asOf}</Text>
        </View>
        <View>
          {seller.lines.map((line) => (
            <Text key={line} style={priceListStyles.sellerLine}>
              {line}
            </Text>
          ))}
        </View>
      </View>
    </>
  )
}

function Head({ head }: { head: PriceListPaper['head'] }) {
  return (
    <View style={styles.tableHead} fixed>
      <Text style={priceListStyles.sku}>{head.sku}</Text>
      <Text style={priceListStyles.name}>{head.name}</Text>
      <Text style={priceListStyles.unit}>{head.unit}</Text>
      <Text style={priceListStyles.from}>{head.from}</Text>
      <Text style={priceListStyles.headPrice}>{head.price}</Text>
      <Text style={priceListStyles.listPrice}>{head.listPrice}</Text>
    </View>
  )
}

/** The rungs stand below each other in one text a column: as few boxes as the page can do with. */
function Line({ line: { sku, name, detail, unit, rungs } }: { line: PaperLine }) {
  const column = (key: 'from' | 'price' | 'listPrice') => rungs.map((rung) => rung[key]).join('\n')
  return (
    <View style={priceListStyles.row} wrap={false}>
      <Text style={priceListStyles.sku}>{sku}</Text>
      <Text style={priceListStyles.name}>
        {name}
        {detail && <Text style={styles.detail}>{`\n${detail}`}</Text>}
      </Text>
      <Text style={priceListStyles.unit}>{unit}</Text>
      <Text style={priceListStyles.from}>{column('from')}</Text>
      <Text style={priceListStyles.price}>{column('price')}</Text>
      <Text style={priceListStyles.listPrice}>{column('listPrice')}</Text>
    </View>
  )
}
