import type { ImportRunView } from '#app/domain/imports/import-view.ts'
import type { ImportKind } from '#app/domain/imports/mapping.ts'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'

const results: Record<ImportKind, string> = {
  products: '/desk/products',
  companies: '/desk/companies',
  'price-list': '/desk/price-lists',
  costs: '/desk/products',
  'quantity-rules': '/desk/agreements',
  stock: '/desk/stock',
  orders: '/desk/orders',
}

/** Where what was taken over can be seen, or the form again as it was filled in, for a better file. */
export function NextSteps({ run }: { run: ImportRunView }) {
  const t = useText('imports')
  const { kind, mapping, status } = run
  if (status === 'checking' || status === 'running' || kind === 'price-list-file') return null
  const again = `/desk/import?${new URLSearchParams({ kind, mapping })}`
  return (
    <div className="flex flex-wrap gap-2">
      <LinkButton to={again}>{t('again')}</LinkButton>
      {status === 'done' && <LinkButton to={results[kind]}>{t(`results.${kind}`)}</LinkButton>}
    </div>
  )
}
