import type { LineDifference } from '#app/domain/quotes/quote-difference.ts'
import type { OfferView } from '#app/domain/quotes/quote-view.ts'
import { Status } from '../badge.tsx'
import { Day } from '../format/day.tsx'
import { Instant } from '../format/instant.tsx'
import { Money } from '../format/money.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { OfferLines } from './offer-lines.tsx'

/** Old to new, a line each: readable on a phone, and by ear. */
export function OfferChanges(props: { differences: readonly LineDifference[]; currency: string }) {
  const t = useText('quotes')
  const { differences, currency } = props
  if (differences.length === 0) return <p className="text-muted">{t('noChanges')}</p>
  return (
    <ul className="grid gap-2">
      {differences.map((difference) => (
        <li key={`${difference.sku} ${difference.unitCode}`}>
          <span className="font-medium">{difference.name}</span>{' '}
          <span className="text-small text-quiet">{difference.sku}</span>
          <Change difference={difference} currency={currency} />
        </li>
      ))}
    </ul>
  )
}

function Change(props: { difference: LineDifference; currency: string }) {
  const t = useText('quotes')
  const { kind, price, quantity, unitCode } = props.difference
  const { currency } = props
  if (kind !== 'changed')
    return <p className="text-muted">{kind === 'added' ? t('lineAdded') : t('lineRemoved')}</p>
  return (
    <p className="numeric flex flex-wrap gap-x-4 text-muted">
      {quantity && (
        <span>
          {t('quantity')}:{' '}
          <del>
            <Quantity value={quantity.from} unit={unitCode} />
          </del>{' '}
          →{' '}
          <ins className="font-medium text-ink no-underline">
            <Quantity value={quantity.to} unit={unitCode} />
          </ins>
        </span>
      )}
      {price && (
        <span>
          {t('price')}:{' '}
          <del>
            <Money value={{ amount: price.from, currency }} />
          </del>{' '}
          →{' '}
          <ins className="font-medium text-ink no-underline">
            <Money value={{ amount: price.to, currency }} />
          </ins>
        </span>
      )}
    </p>
  )
}

/** Every offer that went out, newest first: what it changed, and on request its lines. */
export function QuoteVersions(props: { offers: readonly OfferView[]; openNewest?: boolean }) {
  const t = useText('quotes')
  const { offers, openNewest = false } = props
  if (offers.length === 0) return null
  return (
    <section aria-label={t('versions')} className="grid gap-4">
      <h2>{t('versions')}</h2>
      {offers.map((offer, index) => (
        <Version key={offer.version} offer={offer} isOpen={openNewest && index === 0} />
      ))}
    </section>
  )
}

function Version({ offer, isOpen }: { offer: OfferView; isOpen: boolean }) {
  const t = useText('quotes')
  const { version, status, sentAt, content, differences } = offer
  return (
    <article className="panel grid gap-3 p-4">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3>{t('version', { version })}</h3>
        <Status kind="quote" state={status} />
        <span className="text-small text-quiet">
          <Instant value={sentAt} /> · {t('validOn')} <Day value={content.validOn} />
        </span>
        <Paper offer={offer} />
        <span className="ms-auto font-semibold">
          <Money value={{ amount: content.totals.total, currency: content.currency }} />
        </span>
      </header>
      {content.comment && (
        <p className="text-muted">
          <q>{content.comment}</q>
        </p>
      )}
      {differences && <OfferChanges differences={differences} currency={content.currency} />}
      <details open={isOpen}>
        <summary className="text-link">{t('offer', { version })}</summary>
        <div className="mt-3">
          <OfferLines content={content} />
        </div>
      </details>
    </article>
  )
}

/** What was not frozen with an offer is not guessed: one that was sent before there were papers has none. */
function Paper({ offer: { version, content, hasPaper } }: { offer: OfferView }) {
  const t = useText('quotes')
  if (!hasPaper) return <span className="text-small text-quiet">{t('noPdf')}</span>
  return (
    <a href={`${content.number}/pdf?version=${version}`} className="text-link text-small">
      {t('pdfOf')}
    </a>
  )
}
