import type { SegmentCompany } from '#app/domain/companies/segment-view.ts'
import { DetachButton } from '../agreements/detach-button.tsx'
import { EmptyState } from '../empty-state.tsx'
import { useI18n } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { useActionsColumn } from '../table/actions-column.ts'
import { DataTable } from '../table/data-table.tsx'
import { stateColumn } from '../table/state-column.tsx'
import type { TableList } from '../table/table-props.ts'

export const segmentCompanySpec = { sorts: ['name'], defaultSort: 'name', pageSize: 25 } as const

type SegmentCompaniesProps = {
  companies: TableList<SegmentCompany>
  seesCompanies: boolean
  canEdit: boolean
}

/** Who is in the segment, as far as the reader sees companies. */
export function SegmentCompanies({ companies, seesCompanies, canEdit }: SegmentCompaniesProps) {
  const t = useText('assortments')
  const i18n = useI18n()
  const removal = {
    ...useActionsColumn(),
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
        stateColumn(i18n, 'company', {
          header: t('state'),
          of: ({ status }: SegmentCompany) => status,
        }),
        ...(canEdit ? [removal] : []),
      ]}
      empty={<EmptyState icon="building" title={t('segments.noCompanies')} />}
    />
  )
}
