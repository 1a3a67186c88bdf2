import { Link } from '@remix-run/react'
import type { AssortmentRuleView } from '#app/domain/catalog/assortment-view.ts'
import { DetachButton } from '../agreements/detach-button.tsx'
import { Badge } from '../badge.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { useActionsColumn } from '../table/actions-column.ts'
import { LineTable } from '../table/line-table.tsx'

/** The lines of a catalog: what they name, and how many products that is. */
export function CatalogLines(props: { rules: readonly AssortmentRuleView[]; canEdit: boolean }) {
  const { rules, canEdit } = props
  const t = useText('assortments')
  const actions = useActionsColumn()
  if (rules.length === 0) return <p className="text-quiet">{t('noLines')}</p>
  const targetOf = ({ kind, target }: AssortmentRuleView) =>
    kind === 'all' ? t('kinds.all') : (target ?? t('gone'))
  const removeLine = (rule: AssortmentRuleView) => (
    <DetachButton
      intent="removeRule"
      fields={{ rule: rule.id }}
      name={targetOf(rule)}
      label={t('removeLine', { target: targetOf(rule) })}
    />
  )
  return (
    <LineTable
      caption={t('lines')}
      rows={rules}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'target',
          header: t('target'),
          primary: true,
          cell: (rule) => <Target slug={rule.slug}>{targetOf(rule)}</Target>,
        },
        {
          key: 'effect',
          header: t('effect'),
          cell: ({ effect }) => (
            <Badge tone={effect === 'include' ? 'green' : 'red'}>{t(`effects.${effect}`)}</Badge>
          ),
        },
        { key: 'kind', header: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
        {
          key: 'products',
          header: t('products'),
          numeric: true,
          cell: ({ products }) => <Quantity value={String(products)} />,
        },
        ...(canEdit ? [{ ...actions, cell: removeLine }] : []),
      ]}
    />
  )
}

function Target({ slug, children }: { slug: string | null; children: string }) {
  if (!slug) return children
  return (
    <Link to={`/desk/products/${slug}`} className="text-link">
      {children}
    </Link>
  )
}
