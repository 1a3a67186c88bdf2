import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { staffMay } from '#app/domain/companies/permissions.ts'
import { listMixGroups } from '#app/domain/prices/mix-group-queries.server.ts'
import { SectionTabs } from '#app/ui/agreements/section-tabs.tsx'
import { NamedTable } from '#app/ui/assortments/named-table.tsx'
import { useText } from '#app/ui/i18n/use-text.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'

export const handle: Titled = { title: 'assortments:mix.title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const { role } = await requireStaff(request, 'desk:prices')
  return { rows: await listMixGroups(), canEdit: staffMay(role, 'desk:prices-edit') }
}

export default function MixGroups() {
  const { rows, canEdit } = useLoaderData<typeof loader>()
  const t = useText('assortments')
  const add = canEdit && (
    <LinkButton to="/desk/mix-groups/new" kind="primary" icon="plus">
      {t('mix.add')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('mix.title')} detail={t('mix.help')} action={rows.length > 0 && add} />
      <div className="grid gap-4">
        <SectionTabs />
        <NamedTable
          caption={t('mix.title')}
          rows={rows}
          base="/desk/mix-groups"
          counts={[
            { key: 'variants', header: t('mix.variants') },
            { key: 'lists', header: t('mix.lists') },
          ]}
          empty={{ icon: 'box', title: t('mix.empty'), action: add }}
        />
      </div>
    </>
  )
}
