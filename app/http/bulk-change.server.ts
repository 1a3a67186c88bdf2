import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { TableSpec, TableState } from '#app/ui/table/table-state.ts'
import { now } from './clock.server.ts'
import { redirectWithToast } from './flash.server.ts'
import { formDataOf } from './form-data.server.ts'
import { selectedKeys, selectionOf, viewOf } from './selection.server.ts'

/** More than these are not changed at once: the answer says so and changes nothing. */
const mostChanged = 1000

type BulkChange<Row> = {
  /** The list's address, where the answer leads back to. */
  list: string
  spec: TableSpec
  read: (view: TableState) => Promise<{ rows: readonly Row[]; total: number }>
  keyOf: (row: Row) => string
  /** How many it changed, or null where the form makes no sense or the business refuses. */
  change: (keys: readonly string[], fields: FormData, batch: string) => Promise<number | null>
  undo: (undo: { batch: string; at: string }) => Promise<number>
  /** `products:changed`, with `count`. */
  told: string
}

/** What a list's selection bar posts, and what the note about it takes back. The route guards first. */
export async function answerBulkChange<Row>(
  request: Request,
  { list, spec, read, keyOf, change, undo, told }: BulkChange<Row>,
): Promise<Response> {
  const fields = await formDataOf(request)
  if (fields.get('intent') === 'undo') {
    const batch = z.uuid().safeParse(fields.get('batch'))
    if (batch.success) await undo({ batch: batch.data, at: now() })
    return redirectWithToast(list, { key: 'table:takenBack', tone: 'blue' })
  }
  const back = backTo(list, viewOf(fields))
  const selection = selectionOf(fields, spec)
  const { keys, meant } = await selectedKeys(selection, { most: mostChanged, read, keyOf })
  if (keys.length === 0) return redirectWithToast(back, { key: 'table:nothingChosen', tone: 'red' })
  if (meant > keys.length) {
    return redirectWithToast(back, {
      key: 'table:tooMany',
      tone: 'red',
      parameters: { count: mostChanged },
    })
  }
  const batch = randomUUID()
  const count = await change(keys, fields, batch)
  if (count === null) return redirectWithToast(back, { key: 'table:notDone', tone: 'red' })
  return redirectWithToast(back, {
    key: told,
    parameters: { count },
    ...(count > 0 && { undo: { action: list, batch } }),
  })
}

function backTo(list: string, view: URLSearchParams): string {
  return view.size === 0 ? list : `${list}?${view}`
}
