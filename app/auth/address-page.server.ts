import { addressSchema } from '#app/domain/companies/address-form.ts'
import { findAddress } from '#app/domain/companies/address-queries.server.ts'
import { archiveAddress, saveAddress } from '#app/domain/companies/save-address.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { intentOf } from '#app/http/intent.server.ts'
import { localeOf } from '#app/http/locale.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import { countryOptions } from '#app/ui/account/country-name.ts'

type Place = { companyCode: string; addressId: string; back: string }
type Actor = { userId: bigint; scope: Scope; locale: string }

/** The page of one address: 'new' for one that is to be added. */
export async function loadAddress(
  request: Request,
  { scope, locale }: Actor,
  { companyCode, addressId }: Place,
) {
  const countries = countryOptions(localeOf(request, locale))
  if (addressId === 'new') return { countries, address: null }
  const address = await findAddress(scope, companyCode, keyOf(addressId))
  return { countries, address: address ?? notFound() }
}

export async function changeAddress(
  request: Request,
  { userId: actorId, scope }: Actor,
  { companyCode, addressId, back }: Place,
) {
  const place = { actorId, companyCode }
  const id = addressId === 'new' ? null : keyOf(addressId)
  if (id !== null && (await intentOf(request)) === 'archive') {
    if (!(await archiveAddress(scope, { ...place, id }))) return notFound()
    return redirectWithToast(back, { key: 'company:addressArchived' })
  }
  const form = await readForm(request, addressSchema)
  if (!form.ok) return form.answer

  const saved = await saveAddress(scope, { ...place, id, address: form.value })

  if (saved === null) return notFound()
  return saved.ok ? redirectWithToast(back, { key: 'words:saved' }) : refused(saved.refusal)
}

function keyOf(text: string): bigint {
  return /^[1-9]\d{0,17}$/.test(text) ? BigInt(text) : notFound()
}
