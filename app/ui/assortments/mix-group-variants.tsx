import { Link } from '@remix-run/react'
import type { MixGroupDetail } from '#app/domain/prices/mix-group-view.ts'
import { DetachButton } from '../agreements/detach-button.tsx'
import { useText } from '../i18n/use-text.ts'

type VariantsProps = Pick<MixGroupDetail, 'variants'> & { canEdit: boolean }

export function MixGroupVariants({ variants, canEdit }: VariantsProps) {
  const t = useText('assortments')
  if (variants.length === 0) return <p className="text-quiet">{t('mix.noVariants')}</p>
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <thead>
          <tr>
            <th>{t('mix.product')}</th>
            <th>{t('mix.sku')}</th>
            {canEdit && <th />}
          </tr>
        </thead>
        <tbody>
          {variants.map(({ sku, slug, name }) => (
            <tr key={sku}>
              <td className="primary-cell">
                <Link to={`/desk/products/${slug}`} className="text-link">
                  {name}
                </Link>
              </td>
              <td data-label={t('mix.sku')}>{sku}</td>
              {canEdit && (
                <td>
                  <DetachButton
                    intent="removeVariant"
                    fields={{ sku }}
                    name={sku}
                    label={t('mix.removeVariant', { sku })}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
