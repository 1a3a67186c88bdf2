import type { Readable } from 'node:stream'
import { inThread } from '#app/documents/in-thread.ts'
import { paperParties } from '#app/documents/paper-parties.ts'
import { paperText } from '#app/documents/paper-text.ts'
import { loadPaper } from '#app/domain/billing/paper-queries.server.ts'
import {
  mostPdfLines,
  type PersonalListLine,
  type PersonalListRefusal,
} from '#app/domain/prices/personal-list.ts'
import type { personalList } from '#app/domain/prices/personal-list-lines-queries.server.ts'
import type { BegunList } from '#app/domain/prices/personal-list-repository.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { csvStream } from '#app/http/table-download.server.ts'
import { workbookStream } from '#app/spreadsheets/workbook-writer.server.ts'
import { personalListPaper } from './personal-list-paper.ts'
import { personalListColumns, personalListRows } from './personal-list-table.ts'
import { personalListText } from './personal-list-text.ts'

type Prices = Awaited<ReturnType<typeof personalList>>
type Making = {
  list: BegunList
  prices: Prices
  at: string
  onProgress: (variants: number) => void
}

/** The file in its format, as it is made. A PDF of too many lines is refused. */
export async function personalListFile(
  making: Making,
): Promise<Result<AsyncIterable<Uint8Array>, PersonalListRefusal>> {
  if (making.prices.hidePrices) return refuse('personal_list_hidden')
  return making.list.format === 'pdf' ? pdf(making) : ok(table(making))
}

function table({ list, prices, onProgress }: Making): Readable {
  const t = personalListText(list.locale)
  const { currency, today } = prices
  const shown = { currency, today, onRequest: t('onRequest') }
  async function* portions() {
    for await (const lines of counted(prices, onProgress))
      yield lines.flatMap((line) => personalListRows(line, shown))
  }
  const sheet = { name: t('title'), columns: personalListColumns(t), portions: portions() }
  return list.format === 'csv' ? csvStream(sheet) : workbookStream([sheet])
}

async function pdf(
  making: Making,
): Promise<Result<AsyncIterable<Uint8Array>, PersonalListRefusal>> {
  const { list, prices, at, onProgress } = making
  if (prices.total > mostPdfLines) return refuse('personal_list_long')
  const lines: PersonalListLine[] = []
  for await (const some of counted(prices, onProgress)) {
    lines.push(...some)
    if (lines.length > mostPdfLines) return refuse('personal_list_long')
  }
  const { currency, today } = prices
  const paper = paperText(list.locale, currency)
  const { seller } = await loadPaper(list.locale, at)
  const buyer = {
    name: list.company.name,
    address: null,
    vatNumber: null,
    registrationNumber: null,
  }
  const parties = paperParties(seller, { ...buyer, code: list.company.code }, null, paper)
  const facts = {
    buyer: `${list.company.name} · ${list.company.code}`,
    seller: { ...parties.seller, footer: parties.footer[0] ?? '' },
    currency,
    today,
  }
  const t = personalListText(list.locale)
  const view = personalListPaper(lines, facts, paper, t)
  return ok(once(await inThread('app/documents/price-list-worker.ts', view)))
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}

async function* counted({ portions }: Prices, onProgress: (variants: number) => void) {
  let variants = 0
  for await (const lines of portions()) {
    variants += new Set(lines.map(({ sku }) => sku)).size
    onProgress(variants)
    yield lines
  }
}
