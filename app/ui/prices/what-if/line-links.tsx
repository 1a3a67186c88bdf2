import { Link } from '@remix-run/react'
import type { LineView } from '#app/domain/reports/what-if/what-if-view.ts'
import { useText } from '../../i18n/use-text.ts'

/** What a line or a document says of where it is. */
type Whereabouts = Pick<LineView, 'kind' | 'documentNumber' | 'buyer' | 'company'>

/** Which records the reader's role opens: others are named without a link. */
export type MayOpen = { orders: boolean; quotes: boolean; companies: boolean }

export const nobodysLinks: MayOpen = { orders: false, quotes: false, companies: false }

/** The order or quote that a line stands in; a cart has no page of its own. */
export function DocumentLink({ line, may }: { line: Whereabouts; may: MayOpen }) {
  const t = useText('whatIf')
  const { kind, documentNumber, buyer } = line
  if (kind === 'cart') return buyer ? t('cartOf', { name: buyer }) : t('guestCart')
  const opens = kind === 'order' ? may.orders && line.company !== null : may.quotes
  if (!opens || documentNumber === null)
    return <span className="whitespace-nowrap">{documentNumber}</span>
  return (
    <Link
      to={`/desk/${kind === 'order' ? 'orders' : 'quotes'}/${documentNumber}`}
      className="whitespace-nowrap text-link"
    >
      {documentNumber}
    </Link>
  )
}

export function CompanyLink({ line, may }: { line: Whereabouts; may: MayOpen }) {
  const t = useText('whatIf')
  const { company } = line
  if (!company) return t('retail')
  if (!may.companies) return company.name
  return (
    <Link to={`/desk/companies/${encodeURIComponent(company.code)}`} className="text-link">
      {company.name}
    </Link>
  )
}
