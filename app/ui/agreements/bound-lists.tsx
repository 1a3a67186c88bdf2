import { Link } from '@remix-run/react'
import type { BoundList, Choice } from '#app/domain/prices/agreement-view.ts'
import { Status } from '../badge.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { formatPercent, formatQuantity } from '../format/format-number.ts'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { AttachForm } from './attach-form.tsx'
import { DetachButton } from './detach-button.tsx'

type BoundListsProps = {
  lists: readonly BoundList[]
  attachable: readonly Choice[] | null
  answer: FormAnswer | undefined
}

/** The price lists of an agreement; with the permission (`attachable`) they are attached and detached here. */
export function BoundLists({ lists, attachable, answer }: BoundListsProps) {
  const t = useText('agreements')
  return (
    <section className="grid gap-3">
      <header>
        <h2>{t('lists')}</h2>
        <p className="text-muted">{t('listsHelp')}</p>
      </header>
      {lists.length === 0 ? (
        <p className="text-quiet">{t('noLists')}</p>
      ) : (
        <div className="table-scroll">
          <table className="table table-cards">
            <thead>
              <tr>
                <th>{t('name')}</th>
                <th>{t('currency')}</th>
                <th>{t('state')}</th>
                <th>{t('content')}</th>
                {attachable && <th />}
              </tr>
            </thead>
            <tbody>
              {lists.map((list) => (
                <BoundListRow key={list.code} list={list} canEdit={attachable !== null} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {attachable && (
        <AttachForm
          intent="attachList"
          name="list"
          label={t('attachList')}
          none={t('noListsLeft')}
          options={attachable}
          answer={answer}
        />
      )}
    </section>
  )
}

function BoundListRow({ list, canEdit }: { list: BoundList; canEdit: boolean }) {
  const t = useText('agreements')
  return (
    <tr>
      <td className="primary-cell">
        <Link to={`/desk/price-lists/${encodeURIComponent(list.code)}`} className="text-link">
          {list.name}
        </Link>
        <span className="block text-small text-quiet">{list.code}</span>
      </td>
      <td data-label={t('currency')}>{list.currency}</td>
      <td data-label={t('state')}>
        <Status kind="priceList" state={list.status} />
      </td>
      <td data-label={t('content')}>
        <ListContent list={list} />
      </td>
      {canEdit && (
        <td>
          <DetachButton intent="detachList" fields={{ list: list.code }} name={list.name} />
        </td>
      )}
    </tr>
  )
}

function ListContent({ list }: { list: BoundList }) {
  const t = useText('agreements')
  const locale = useFormattingLocale()
  const { rows, overallPercent, quotas } = list
  return (
    <span>
      {overallPercent && t('overall', { percent: formatPercent(locale, overallPercent) })}
      {overallPercent && rows > 0 && ' · '}
      {(rows > 0 || !overallPercent) && t('rowCount', { count: rows })}
      {quotas?.map(({ sku, quota, used, unit }) => (
        <span key={sku} className="block text-small text-muted">
          {sku}:{' '}
          {t('quotaOf', {
            used: formatQuantity(locale, used),
            quota: formatQuantity(locale, quota),
            unit,
          })}
        </span>
      ))}
    </span>
  )
}
