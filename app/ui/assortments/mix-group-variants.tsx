import { Link } from '@remix-run/react'
import type { MixGroupDetail } from '#app/domain/prices/mix-group-view.ts'
import { DetachButton } from '../agreements/detach-button.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineTable } from '../table/line-table.tsx'
import type { TableColumn } from '../table/table-column.ts'

type Variant = MixGroupDetail['variants'][number]
type VariantsProps = Pick<MixGroupDetail, 'variants'> & { canEdit: boolean }

export function MixGroupVariants({ variants, canEdit }: VariantsProps) {
  const t = useText('assortments')
  if (variants.length === 0) return <p className="text-quiet">{t('mix.noVariants')}</p>
  const removal: TableColumn<Variant> = {
    key: 'remove',
    header: '',
    card: 'corner',
    cell: ({ sku }) => (
      <DetachButton
        intent="removeVariant"
        fields={{ sku }}
        name={sku}
        label={t('mix.removeVariant', { sku })}
      />
    ),
  }
  return (
    <LineTable
      caption={t('mix.variants')}
      rows={variants}
      rowKey={({ sku }) => sku}
      columns={[
        {
          key: 'product',
          header: t('mix.product'),
          primary: true,
          cell: ({ slug, name }) => (
            <Link to={`/desk/products/${slug}`} className="text-link">
              {name}
            </Link>
          ),
        },
        { key: 'sku', header: t('mix.sku'), cell: ({ sku }) => sku },
        ...(canEdit ? [removal] : []),
      ]}
    />
  )
}
