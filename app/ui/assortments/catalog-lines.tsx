import { Link } from '@remix-run/react'
import type { AssortmentRuleView } from '#app/domain/catalog/assortment-view.ts'
import { DetachButton } from '../agreements/detach-button.tsx'
import { Badge } from '../badge.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'

/** The lines of a catalog: what they name, and how many products that is. */
export function CatalogLines(props: { rules: readonly AssortmentRuleView[]; canEdit: boolean }) {
  const { rules, canEdit } = props
  const t = useText('assortments')
  if (rules.length === 0) return <p className="text-quiet">{t('noLines')}</p>
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <thead>
          <tr>
            <th>{t('target')}</th>
            <th>{t('effect')}</th>
            <th>{t('kind')}</th>
            <th className="num">{t('products')}</th>
            {canEdit && <th />}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <CatalogLine key={rule.id} rule={rule} canEdit={canEdit} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CatalogLine({ rule, canEdit }: { rule: AssortmentRuleView; canEdit: boolean }) {
  const t = useText('assortments')
  const { id, effect, kind, slug, products } = rule
  const target = kind === 'all' ? t('kinds.all') : (rule.target ?? t('gone'))
  return (
    <tr>
      <td className="primary-cell">
        {slug ? (
          <Link to={`/desk/products/${slug}`} className="text-link">
            {target}
          </Link>
        ) : (
          <span className="font-medium">{target}</span>
        )}
      </td>
      <td data-label={t('effect')}>
        <Badge tone={effect === 'include' ? 'green' : 'red'}>{t(`effects.${effect}`)}</Badge>
      </td>
      <td data-label={t('kind')}>{t(`kinds.${kind}`)}</td>
      <td className="num" data-label={t('products')}>
        <Quantity value={String(products)} />
      </td>
      {canEdit && (
        <td>
          <DetachButton
            intent="removeRule"
            fields={{ rule: id }}
            name={target}
            label={t('removeLine', { target })}
          />
        </td>
      )}
    </tr>
  )
}
