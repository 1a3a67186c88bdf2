import { useRouteLoaderData } from '@remix-run/react'
import type { ProductFilter } from '#app/domain/catalog/product-list.ts'
import { EmptyState } from '../empty-state.tsx'
import { useText } from '../i18n/use-text.ts'
import type { Viewer } from '../layout/viewer.ts'
import { LinkButton } from '../link-button.tsx'

/** No product: none fits what was asked for, the list ends before this page, or there is none at all yet. */
export function EmptyCatalog({ filter }: { filter: ProductFilter }) {
  const t = useText('catalog')
  const table = useText('table')
  const { query, category, brand, tag, inStock, page } = filter
  if (query || category || brand || tag || inStock)
    return (
      <EmptyState
        icon="search"
        title={t('emptyTitle')}
        action={<LinkButton to="/catalog">{t('clearFilters')}</LinkButton>}
      >
        {t('emptyHelp')}
      </EmptyState>
    )
  if (page > 1)
    return (
      <EmptyState
        icon="search"
        title={table('pastEnd')}
        action={<LinkButton to="/catalog">{table('firstPage')}</LinkButton>}
      />
    )
  return <NothingYet />
}

/** What helps whoever looks at an empty shop. */
function NothingYet() {
  const t = useText('catalog')
  const viewer = useRouteLoaderData<{ viewer: Viewer }>('routes/_shop')?.viewer
  const [help, action] =
    viewer?.kind === 'staff'
      ? ([
          'emptyForStaff',
          <LinkButton key="import" to="/desk/import">
            {t('toImport')}
          </LinkButton>,
        ] as const)
      : viewer?.kind === 'contact'
        ? (['emptyForContact', null] as const)
        : ([
            'emptyForGuest',
            <LinkButton key="login" to="/login">
              {t('signIn')}
            </LinkButton>,
          ] as const)
  return (
    <EmptyState title={t('emptyCatalog')} action={action}>
      {t(help)}
    </EmptyState>
  )
}
