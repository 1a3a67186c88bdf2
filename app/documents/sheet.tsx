import { Document, Page, Text, View } from '@react-pdf/renderer'
import type { DocumentView, DocumentViews } from './document-view.ts'
import { LineTable } from './line-table.tsx'
import { Mark } from './mark.tsx'
import { SheetEnd } from './sheet-end.tsx'
import { styles } from './sheet-styles.ts'

/** One document, or several printed as one. */
export function Sheets({ views: [first, ...others] }: { views: DocumentViews }) {
  const { title, number, seller, language } = first
  return (
    <Document
      title={others.length === 0 ? `${title} ${number}` : title}
      author={seller.name}
      language={language}
      creator={seller.name}
      producer={seller.name}
    >
      {[first, ...others].map((view) => (
        <Sheet key={view.number} view={view} />
      ))}
    </Document>
  )
}

/** A4. The first page opens with parties and facts, the following ones with the table's head; pages count by document. */
function Sheet({ view }: { view: DocumentView }) {
  const { title, number, seller } = view
  return (
    <Page size="A4" style={styles.page}>
      <View style={styles.head}>
        <View>
          <View style={styles.brand}>
            <Mark />
            <Text style={styles.brandName}>{seller.name}</Text>
          </View>
        </View>
        <View style={styles.headRight}>
          <Text style={styles.title}>{title}</Text>
          <Text style={styles.number}>{number}</Text>
        </View>
      </View>
      <Parties view={view} />
      {view.opening && <Text style={styles.opening}>{view.opening}</Text>}
      <LineTable columns={view.columns} rows={view.rows} />
      <SheetEnd view={view} />
      <View style={styles.foot} fixed>
        {view.footer.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </View>
      <Text
        style={styles.pageOf}
        fixed
        render={({ subPageNumber, subPageTotalPages }) =>
          `${title} ${number}  ·  ${view.pageOf
            .replace('{{page}}', String(subPageNumber))
            .replace('{{pages}}', String(subPageTotalPages))}`
        }
      />
    </Page>
  )
}

function Parties({ view: { seller, parties, facts } }: { view: DocumentView }) {
  return (
    <View style={styles.parties}>
      <View style={styles.party}>
        {parties.map((party) => (
          <View key={party.title} style={{ marginBottom: 12 }}>
            <Text style={styles.label}>{party.title}</Text>
            <Text style={styles.partyName}>{party.name}</Text>
            {party.lines.map((line) => (
              <Text key={line}>{line}</Text>
            ))}
          </View>
        ))}
      </View>
      <View style={styles.party}>
        <Text style={styles.partyName}>{seller.name}</Text>
        {seller.lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </View>
      <View style={styles.facts}>
        {facts.map(({ label, value }) => (
          <View key={label} style={styles.fact}>
            <Text style={styles.factLabel}>{label}</Text>
            <Text style={styles.factValue}>{value}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}
