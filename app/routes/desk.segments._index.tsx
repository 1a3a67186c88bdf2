import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { listSegments } from '#app/domain/companies/segment-queries.server.ts'
import { SectionTabs } from '#app/ui/agreements/section-tabs.tsx'
import { NamedTable } from '#app/ui/assortments/named-table.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'

export const handle: Titled = { title: 'assortments:segments.title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const { scope, role } = await requireStaff(request, 'desk:prices')
  return { rows: await listSegments(scope), canEdit: staffMay(role, 'desk:prices-edit') }
}

export default function Segments() {
  const { rows, canEdit } = useLoaderData<typeof loader>()
  const t = useText('assortments')
  const add = canEdit && (
    <LinkButton to="/desk/segments/new" kind="primary" icon="plus">
      {t('segments.add')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('segments.title')} detail={t('segments.help')} action={add} />
      <div className="grid gap-4">
        <SectionTabs />
        <NamedTable
          caption={t('segments.title')}
          rows={rows}
          base="/desk/segments"
          counts={[
            { key: 'companies', header: t('segments.companies') },
            { key: 'agreements', header: t('segments.agreements') },
          ]}
          empty={{ icon: 'building', title: t('segments.empty'), action: add }}
        />
      </div>
    </>
  )
}
