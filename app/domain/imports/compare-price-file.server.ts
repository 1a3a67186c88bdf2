import { garbageCollector } from '#app/collect-garbage.server.ts'
import { type LargeChange, largeChange } from '#app/domain/prices/large-change.ts'
import {
  baseUnits,
  type ListInFile,
  listPercentages,
  listRowPortions,
} from '#app/domain/prices/price-list-content-queries.server.ts'
import { priceListComparison } from '#app/domain/prices/price-list-difference.ts'
import { fileDays } from './price-file-day.server.ts'
import type { PriceFileProblem } from './price-file-problem.ts'
import { surveyPriceFile } from './price-file-survey.server.ts'
import { type FilePortion, readPriceFile } from './read-price-file.server.ts'
import { type IsKept, refusedOf } from './refused-changes.server.ts'
import { tableKind } from './table-file.server.ts'
import { UnreadableFile } from './unreadable-file.ts'

export type PriceFileComparison = {
  change: LargeChange
  /** Whether a line's change stays in it: the list refuses some. */
  isKept: IsKept
  problems: PriceFileProblem[]
  lines: number
  unchanged: number
}

type Comparing = {
  list: ListInFile
  content: Uint8Array
  /** Rows of the list that the file does not name are removed. */
  wholeList: boolean
  confirmDearer: boolean
  onProgress: (lines: number) => void
}

/**
 * What a file would do to a list, and every line that it may not contain. Lines with a problem are left out of the
 * change, and so is the removal of what they may have meant. Throws UnreadableFile, UnreadableWorkbook, WrongColumns.
 */
export async function comparePriceFile(asked: Comparing): Promise<PriceFileComparison> {
  const file = await openFile(asked)
  const change = largeChange(asked.confirmDearer)
  const found = await differenceInto(change, asked, file.portions)
  const refused = await refusedOf(asked.list.code, change, file.writing)
  return {
    ...found,
    change,
    isKept: refused.isKept,
    problems: [...found.problems, ...refused.problems].toSorted(
      (one, other) => one.line - other.line,
    ),
  }
}

/** Reads the file against the list; what was held for it is free when the difference is known. */
async function differenceInto(
  change: LargeChange,
  { list, wholeList, onProgress }: Comparing,
  portions: AsyncIterable<FilePortion>,
): Promise<Pick<PriceFileComparison, 'problems' | 'lines' | 'unchanged'>> {
  const clearUp = garbageCollector()
  const comparison = await storedContent(list, change.add, clearUp)
  const kept = new Set<string>()
  const problems: PriceFileProblem[] = []
  let lines = 0
  for await (const portion of portions) {
    comparison.wanted(portion.content)
    problems.push(...portion.problems)
    for (const name of portion.refused) kept.add(name)
    lines += portion.lines
    clearUp(portion.lines)
    onProgress(lines)
  }
  const unchanged = comparison.rest((text) => wholeList && !isNamed(text, kept))
  return { problems, lines, unchanged }
}

async function openFile({ list, content }: Comparing) {
  const kind = await tableKind(content)
  const form = kind.ok ? await surveyPriceFile(content, kind.value) : null
  if (!kind.ok || !form) throw new UnreadableFile('empty', null)
  const days = fileDays(list.timeZone)
  const { currency } = list
  const portions = readPriceFile(content, kind.value, { form, currency, days, baseUnits })
  const columnOf = (field: string) => form.section.fields[field]?.column ?? field
  return { portions, writing: { columnOf, days } }
}

async function storedContent(
  list: ListInFile,
  take: LargeChange['add'],
  clearUp: (rows: number) => void,
) {
  const comparison = priceListComparison(take)
  for await (const rows of listRowPortions(list)) {
    comparison.stored({ rows })
    clearUp(rows.length)
  }
  comparison.stored({ percentages: await listPercentages(list) })
  return comparison
}

/** A row is named by its SKU, which begins its text; a percentage by all of it. */
function isNamed(text: string, names: ReadonlySet<string>): boolean {
  return names.has(text) || names.has(text.slice(0, text.indexOf('\t')))
}

/** How many lines of the file are wrong; a row that the file leaves out is none of them. */
export function refusedLines(problems: readonly PriceFileProblem[]): number {
  return new Set(problems.flatMap(({ line }) => (line > 0 ? [line] : []))).size
}
