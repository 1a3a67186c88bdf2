import type { PersonalListView } from '#app/domain/prices/personal-list.ts'
import { Badge } from '../badge.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Instant } from '../format/instant.tsx'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { LineTable } from '../table/line-table.tsx'

const tones = {
  waiting: 'blue',
  running: 'blue',
  done: 'green',
  refused: 'amber',
  failed: 'red',
} as const

type Props = {
  lists: readonly PersonalListView[]
  categories: readonly { slug: string; name: string }[]
}

/** What was made, newest first, with what became of it. */
export function PersonalListTable({ lists, categories }: Props) {
  const t = useText('personalList')
  if (lists.length === 0) return <EmptyState icon="tag" title={t('none')} />
  const nameOf = (slug: string | null) =>
    slug === null
      ? t('wholeCatalog')
      : (categories.find((each) => each.slug === slug)?.name ?? slug)
  return (
    <LineTable
      caption={t('files')}
      rows={lists}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'file',
          header: t('file'),
          primary: true,
          cell: ({ format, category }) => `${t(`formats.${format}`)} · ${nameOf(category)}`,
        },
        { key: 'state', header: t('state'), card: 'state', cell: (list) => <State list={list} /> },
        { key: 'made', header: t('made'), cell: ({ createdAt }) => <Instant value={createdAt} /> },
        { key: 'by', header: t('by'), cell: ({ requestedBy }) => requestedBy },
        {
          key: 'until',
          header: t('until'),
          cell: ({ expiresAt }) => <Instant value={expiresAt} />,
        },
        { key: 'size', header: t('size'), numeric: true, cell: ({ size }) => sizeText(size) },
        {
          key: 'download',
          header: t('download'),
          card: 'actions',
          cell: ({ id, status }) =>
            status === 'done' && (
              <LinkButton to={`/account/price-list/${id}`} icon="download" small reloadDocument>
                {t('download')}
              </LinkButton>
            ),
        },
      ]}
    />
  )
}

function State({ list: { status, progress, total, refusal } }: { list: PersonalListView }) {
  const t = useText('personalList')
  const reason = refusals.find((each) => each === refusal)
  return (
    <span role="status">
      <Badge tone={tones[status]}>{t(`states.${status}`)}</Badge>
      {status === 'running' && total !== null && (
        <span className="block text-small text-quiet">{t('progress', { progress, total })}</span>
      )}
      {status === 'refused' && reason && (
        <span className="block max-w-96 text-small">{t(`refusals.${reason}`)}</span>
      )}
      {status === 'failed' && <span className="block text-small">{t('failedHint')}</span>}
    </span>
  )
}

const refusals = ['personal_list_long', 'personal_list_hidden'] as const

function sizeText(size: number | null): string {
  if (size === null) return '–'
  return size < 1_000_000
    ? `${Math.max(1, Math.round(size / 1000))} kB`
    : `${Math.round(size / 1_000_000)} MB`
}
