import { changePriceList, type PriceListEditor } from './change-price-list.server.ts'
import type {
  PriceChangeProblem,
  PriceListChange,
  PriceRowChange,
  PriceRowValue,
} from './price-list-change.ts'
import { findCurrentRows } from './price-sheet-queries.server.ts'

type SavedSheet =
  | { kind: 'saved'; added: number; changed: number; removed: number }
  | {
      kind: 'refused'
      problems: PriceChangeProblem[]
      /** What the list says now of rows that somebody else changed meanwhile, by the change's `at`. */
      theirs: Record<string, PriceRowValue | null>
    }

/** Saves what a sheet changed, whole or not at all; live with the next request. Null: there is no such list. */
export async function saveSheet(
  editor: PriceListEditor,
  change: PriceListChange,
  at: string,
): Promise<SavedSheet | null> {
  const saved = await changePriceList(editor, change, { kind: 'edited', at })
  if (!saved) return null
  if (saved.ok) {
    const { added, changed, removed } = saved.value
    return { kind: 'saved', added, changed, removed }
  }
  const { problems } = saved
  return { kind: 'refused', problems, theirs: await theirsOf(editor.code, change, problems) }
}

const torn = ['changed-meanwhile', 'row-gone', 'already-there']

async function theirsOf(
  code: string,
  { rows }: PriceListChange,
  problems: readonly PriceChangeProblem[],
): Promise<Record<string, PriceRowValue | null>> {
  const tornAt = new Set(problems.filter((one) => torn.includes(one.code)).map(({ at }) => at))
  const asked = rows.filter((row) => tornAt.has(row.at) && isPlain(rows, row))
  const found =
    asked.length > 0
      ? await findCurrentRows(
          code,
          asked.map(({ key }) => key),
        )
      : []
  const byPlace = new Map(found.map(({ place, ...value }) => [place, value]))
  return Object.fromEntries(asked.map(({ at }, index) => [at, byPlace.get(index + 1) ?? null]))
}

/** A row that moved to another key is two changes: there is no one value to choose. */
function isPlain(rows: readonly PriceRowChange[], row: PriceRowChange): boolean {
  return rows.every((other) => other === row || other.at !== row.at)
}
