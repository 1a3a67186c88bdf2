import { Link } from '@remix-run/react'
import { Badge } from '../badge.tsx'
import { EmptyState } from '../empty-state.tsx'
import { useLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { countryName } from './country-name.ts'

export type AddressCard = {
  id: string
  name: string
  line1: string
  line2: string | null
  city: string
  region: string | null
  postalCode: string | null
  countryCode: string
  externalCode: string | null
  defaultBilling: boolean
  defaultShipping: boolean
  active: boolean
}

type AddressesProps = { addresses: readonly AddressCard[]; editable: boolean; path: string }

/** A company's address book; `path` is where its addresses are edited. */
export function AddressSection({ addresses, editable, path }: AddressesProps) {
  const t = useText('company')
  const add = editable && (
    <LinkButton to={`${path}/new`} icon="plus" small>
      {t('addAddress')}
    </LinkButton>
  )
  return (
    <section className="grid gap-3" aria-labelledby="addresses">
      <div className="flex items-center justify-between gap-3">
        <h2 id="addresses">{t('addresses')}</h2>
        {add}
      </div>
      {addresses.length === 0 && <EmptyState title={t('noAddresses')} />}
      <ul className="grid gap-3 sm:grid-cols-2">
        {addresses.map((address) => (
          <Card
            key={address.id}
            address={address}
            href={editable ? `${path}/${address.id}` : null}
          />
        ))}
      </ul>
    </section>
  )
}

function Card({ address, href }: { address: AddressCard; href: string | null }) {
  const t = useText('company')
  const locale = useLocale()
  const { name, line1, line2, postalCode, city, region, countryCode } = address
  return (
    <li className={`panel grid content-start gap-1 p-4 ${address.active ? '' : 'text-quiet'}`}>
      <p className="font-medium">
        {href ? (
          <Link to={href} className="text-link">
            {name}
          </Link>
        ) : (
          name
        )}
      </p>
      <p>{[line1, line2].filter(Boolean).join(', ')}</p>
      <p>{[[postalCode, city].filter(Boolean).join(' '), region].filter(Boolean).join(', ')}</p>
      <p>{countryName(countryCode, locale)}</p>
      <p className="flex flex-wrap gap-2 pt-1">
        {address.defaultShipping && <Badge tone="blue">{t('defaultShipping')}</Badge>}
        {address.defaultBilling && <Badge tone="blue">{t('defaultBilling')}</Badge>}
        {!address.active && <Badge>{t('archived')}</Badge>}
        {address.externalCode && <Badge>{address.externalCode}</Badge>}
      </p>
    </li>
  )
}
