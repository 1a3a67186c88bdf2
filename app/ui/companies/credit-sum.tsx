import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { CreditView } from '#app/domain/credit/credit-view.ts'
import type { MoneyView } from '#pricing/money.ts'
import { isZero, negated } from '../format/amount-sign.ts'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'
import { type TotalRow, Totals } from '../totals.tsx'
import type { CreditLinks } from './credit-links.ts'

type CreditSumProps = { credit: CreditView; links?: CreditLinks | undefined }

/** The limit less everything that stands against it: a sum that the reader can add up, each part with its list. */
export function CreditSum({ credit, links }: CreditSumProps) {
  const isOwnPart = credit.isShared && credit.others === null
  return isOwnPart ? (
    <OwnPart credit={credit} links={links} />
  ) : (
    <WholeLimit credit={credit} links={links} />
  )
}

function WholeLimit({ credit, links }: CreditSumProps) {
  const t = useText('credit')
  const { isShared, limit, available, others, owner } = credit
  const amount = (value: MoneyView | null) => (value ? <Money value={value} /> : t('unlimited'))
  const group = owner && links?.company?.(owner.code)
  return (
    <Totals
      rows={[
        { id: 'limit', label: t(isShared ? 'sharedLimit' : 'limit'), value: amount(limit) },
        ...takenOff([
          ...ownParts(credit, t, links),
          { id: 'others', label: linked(t('others'), group), amount: others },
        ]),
        {
          id: 'available',
          label: t(isShared ? 'sharedAvailable' : 'available'),
          value: amount(available),
          strong: true,
        },
      ]}
    />
  )
}

/** The limit and what others use of it are not for this reader: what the company uses, and what is left for it. */
function OwnPart({ credit, links }: CreditSumProps) {
  const t = useText('credit')
  const { used, available } = credit
  return (
    <>
      <Totals
        rows={[
          ...shown(ownParts(credit, t, links)),
          { id: 'used', label: t('used'), value: <Money value={used} />, strong: true },
          {
            id: 'available',
            label: t('sharedAvailable'),
            value: available ? <Money value={available} /> : t('unlimited'),
            strong: true,
          },
        ]}
      />
      <p className="px-3 pb-2 text-small text-muted">{t('sharedHelp')}</p>
    </>
  )
}

type Part = { id: string; label: ReactNode; amount: MoneyView | null }

function ownParts(
  { balance, kept, openOrders, waiting }: CreditView,
  t: ReturnType<typeof useText<'credit'>>,
  links: CreditLinks | undefined,
): Part[] {
  return [
    { id: 'balance', label: linked(t('balance'), links?.invoices), amount: balance },
    { id: 'kept', label: linked(t('kept'), links?.orders('kept')), amount: kept },
    {
      id: 'openOrders',
      label: linked(t('openOrders'), links?.orders('committed')),
      amount: openOrders,
    },
    { id: 'waiting', label: linked(t('waiting'), links?.orders('waiting')), amount: waiting },
  ]
}

/** Left out where there is nothing. */
function shown(parts: readonly Part[]): TotalRow[] {
  return parts.flatMap(({ id, label, amount }) =>
    amount && !isZero(amount) ? [{ id, label, value: <Money value={amount} /> }] : [],
  )
}

function takenOff(parts: readonly Part[]): TotalRow[] {
  return shown(parts.map((part) => ({ ...part, amount: part.amount && negated(part.amount) })))
}

function linked(label: string, to: string | null | undefined): ReactNode {
  return to ? (
    <Link to={to} className="text-link">
      {label}
    </Link>
  ) : (
    label
  )
}
