import { Readable } from 'node:stream'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireContact } from '#app/auth/require.server.ts'
import {
  findPersonalListFile,
  personalListParts,
} from '#app/domain/prices/personal-list-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { notFound } from '#app/http/refusal.server.ts'
import { downloadResponse } from '#app/http/table-download.server.ts'

/** A finished price list of the company. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope } = await requireContact(request, 'catalog:view')
  const id = /^[1-9]\d{0,17}$/.test(params.id ?? '') ? BigInt(params.id ?? 0) : notFound()
  const file = (await findPersonalListFile(scope, id, now())) ?? notFound()
  return downloadResponse(file.name, file.format, Readable.from(personalListParts(file.id)))
}
