import { Link } from '@remix-run/react'
import type { BoundList, Choice } from '#app/domain/prices/agreement-view.ts'
import type { FormAnswer } from '../form/form-errors.ts'
import { formatPercent, formatQuantity } from '../format/format-number.ts'
import { useFormattingLocale, useI18n } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { useActionsColumn } from '../table/actions-column.ts'
import { LineTable } from '../table/line-table.tsx'
import { stateColumn } from '../table/state-column.tsx'
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
  const i18n = useI18n()
  const actions = useActionsColumn()
  return (
    <section className="grid gap-3">
      <header>
        <h2>{t('lists')}</h2>
        <p className="text-muted">{t('listsHelp')}</p>
      </header>
      {lists.length === 0 ? (
        <p className="text-quiet">{t('noLists')}</p>
      ) : (
        <LineTable
          caption={t('lists')}
          rows={lists}
          rowKey={({ code }) => code}
          columns={[
            { key: 'name', header: t('name'), primary: true, cell: listName },
            { key: 'currency', header: t('currency'), cell: ({ currency }) => currency },
            stateColumn(i18n, 'priceList', {
              header: t('state'),
              of: ({ status }: BoundList) => status,
            }),
            { key: 'content', header: t('content'), cell: (list) => <ListContent list={list} /> },
            ...(attachable ? [{ ...actions, cell: detachList }] : []),
          ]}
        />
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

const listName = ({ code, name }: BoundList) => (
  <>
    <Link to={`/desk/price-lists/${encodeURIComponent(code)}`} className="text-link">
      {name}
    </Link>
    <span className="block text-small font-normal text-quiet">{code}</span>
  </>
)

const detachList = ({ code, name }: BoundList) => (
  <DetachButton intent="detachList" fields={{ list: code }} name={name} />
)

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
