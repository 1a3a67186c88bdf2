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
      {chapters(groups).map((chapter, index, all) => (
        <Page
          key={`${chapter[0]?.line.sku} ${chapter[0]?.line.unit}`}
          size="A4"
          style={styles.page}
        >
          {index === 0 && <Opening paper={paper} />}
          <Head head={paper.head} />
          {chapter.map(({ heading, line }) => (
            <View key={`${line.sku} ${line.unit}`} wrap={false}>
              {heading && <Text style={priceListStyles.heading}>{heading}</Text>}
              <Line line={line} />
            </View>
          ))}
          {index === all.length - 1 && <Notes notes={paper.notes} />}
          <Foot paper={paper} />
        </Page>
      ))}
    </Document>
  )
}

/** The layout looks at all the rest again for every page that it fills: a chapter of so many lines begins anew. */
const chapterLines = 120
/** A longer category is cut; any other stays in one chapter. */
const longestPiece = 200

type ChapterLine = { heading: string | null; line: PaperLine }

/** Whole categories in chapters, as many as fit; the first line of a category, and of a piece, says its category. */
function chapters(groups: PriceListPaper['groups']): ChapterLine[][] {
  const found: ChapterLine[][] = []
  for (const piece of groups.flatMap(piecesOf)) {
    const last = found.at(-1)
    if (last && last.length + piece.length <= chapterLines) last.push(...piece)
    else found.push(piece)
  }
  return found.length > 0 ? found : [[]]
}

function piecesOf({ heading, lines }: PriceListPaper['groups'][number]): ChapterLine[][] {
  return Array.from({ length: Math.ceil(lines.length / longestPiece) }, (_, piece) =>
    lines
      .slice(piece * longestPiece, (piece + 1) * longestPiece)
      .map((line, index) => ({ line, heading: index === 0 ? heading : null })),
  )
}

function Notes({ notes }: Pick<PriceListPaper, 'notes'>) {
  return (
    <View style={priceListStyles.notes} wrap={false}>
      {notes.map((note) => (
        <Text key={note}>{note}</Text>
      ))}
    </View>
  )
}

function Foot({ paper: { footer, pageOf } }: { paper: PriceListPaper }) {
  return (
    <>
      <Text style={styles.foot} fixed>
        {footer}
      </Text>
      <Text
        style={styles.pageOf}
        fixed
        render={({ pageNumber, totalPages }) =>
          pageOf.replace('{{page}}', String(pageNumber)).replace('{{pages}}', String(totalPages))
        }
      />
    </>
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
