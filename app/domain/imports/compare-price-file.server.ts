import { checkPriceListChange } from '#app/domain/prices/change-price-list.server.ts'
import { partsOf } from '#app/domain/prices/price-change-parts.ts'
import type { PriceChangeProblem, PriceListChange } from '#app/domain/prices/price-list-change.ts'
import {
  baseUnits,
  type ListInFile,
  listPercentages,
  listRowPortions,
} from '#app/domain/prices/price-list-content-queries.server.ts'
import { priceListComparison } from '#app/domain/prices/price-list-difference.ts'
import { fileDays } from './price-file-day.server.ts'
import { type PriceFileProblem, problemsInFile } from './price-file-problem.ts'
import { surveyPriceFile } from './price-file-survey.server.ts'
import { readPriceFile } from './read-price-file.server.ts'
import { tableKind } from './table-file.server.ts'
import { UnreadableFile } from './unreadable-file.ts'

export type PriceFileComparison = {
  change: PriceListChange
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
  const { list, wholeList, confirmDearer } = asked
  const file = await openFile(asked)
  const comparison = await storedContent(list)
  const kept = new Set<string>()
  const problems: PriceFileProblem[] = []
  let lines = 0
  for await (const portion of file.portions) {
    comparison.wanted(portion.content)
    problems.push(...portion.problems)
    for (const name of portion.refused) kept.add(name)
    lines += portion.lines
    asked.onProgress(lines)
  }
  const { unchanged, ...difference } = comparison.difference(
    (text) => wholeList && !isNamed(text, kept),
  )
  const change = { ...difference, fields: {}, confirmDearer }
  const refused = await refusedOf(list.code, change)
  problems.push(...problemsInFile(refused, change, file.writing))
  return {
    change: withoutRefused(change, new Set(refused.map(({ at }) => at))),
    problems: problems.toSorted((one, other) => one.line - other.line),
    lines,
    unchanged,
  }
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

async function storedContent(list: ListInFile) {
  const comparison = priceListComparison()
  for await (const rows of listRowPortions(list)) comparison.stored({ rows })
  comparison.stored({ percentages: await listPercentages(list) })
  return comparison
}

async function refusedOf(code: string, change: PriceListChange): Promise<PriceChangeProblem[]> {
  const refused: PriceChangeProblem[] = []
  for (const part of partsOf(change))
    refused.push(...((await checkPriceListChange(code, part)) ?? []))
  return refused
}

/** A row is named by its SKU, which begins its text; a percentage by all of it. */
function isNamed(text: string, names: ReadonlySet<string>): boolean {
  return names.has(text) || names.has(text.slice(0, text.indexOf('\t')))
}

/** Where a line of a SKU is refused, no row of that SKU is removed: the line may have meant it. */
export function withoutRefused(
  change: PriceListChange,
  refused: ReadonlySet<string>,
): PriceListChange {
  if (refused.size === 0) return change
  const skus = new Set(
    change.rows.flatMap(({ at, key }) => (refused.has(at) ? [key.sku.toLowerCase()] : [])),
  )
  return {
    ...change,
    rows: change.rows.filter(
      ({ at, after, key }) =>
        !refused.has(at) && (after !== null || !skus.has(key.sku.toLowerCase())),
    ),
    percentages: change.percentages.filter(({ at }) => !refused.has(at)),
  }
}

/** How many lines of the file are wrong; a row that the file leaves out is none of them. */
export function refusedLines(problems: readonly PriceFileProblem[]): number {
  return new Set(problems.flatMap(({ line }) => (line > 0 ? [line] : []))).size
}
