import type { SegmentCompany } from '#app/domain/companies/segment-view.ts'
import { DetachButton } from '../agreements/detach-button.tsx'
import { Status } from '../badge.tsx'
import { EmptyState } from '../empty-state.tsx'
import { useText } from '../i18n/use-text.ts'
import { DataTable } from '../table/data-table.tsx'
import type { TableState } from '../table/table-state.ts'

export const segmentCompanySpec = { sorts: ['name'], defaultSort: 'name', pageSize: 25 } as const

type SegmentCompaniesProps = {
  companies: { state: TableState; rows: readonly SegmentCompany[]; total: number }
  seesCompanies: boolean
  canEdit: boolean
}

/** Who is in the segment, as far as the reader sees companies. */
export function SegmentCompanies({ companies, seesCompanies, canEdit }: SegmentCompaniesProps) {
  const t = useText('assortments')
  const removal = {
    key: 'remove',
    header: '',
    cell: ({ code, name }: SegmentCompany) => (
      <DetachButton
        intent="removeCompany"
        fields={{ company: code }}
        name={name}
        label={t('segments.removeCompany', { name })}
      />
    ),
  }
  return (
    <DataTable
      {...companies}
      caption={t('segments.companies')}
      rowKey={({ code }) => code}
      {...(seesCompanies && {
        hrefOf: ({ code }: SegmentCompany) => `/desk/companies/${encodeURIComponent(code)}`,
      })}
      searchable
      columns={[
        { key: 'name', header: t('name'), cell: ({ name }) => name, primary: true },
        { key: 'code', header: t('code'), cell: ({ code }) => code },
        { key: 'currency', header: t('segments.currency'), cell: ({ currency }) => currency },
        {
          key: 'state',
          header: t('state'),
          cell: ({ status }) => <Status kind="company" state={status} />,
        },
        ...(canEdit ? [removal] : []),
      ]}
      empty={<EmptyState icon="building" title={t('segments.noCompanies')} />}
    />
  )
}
