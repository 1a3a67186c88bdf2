import type { BulkChange } from '#app/domain/prices/bulk-price.ts'
import { useText } from '../../i18n/use-text.ts'
import { shownText } from './cell-text.ts'
import { bulkOf } from './plan-bulk.ts'
import type { SheetRow } from './sheet-row.ts'

type PreviewProps = { rows: readonly SheetRow[]; change: BulkChange | null; locale: string }

/** The first rows before and after. */
export function BulkPreview({ rows, change, locale }: PreviewProps) {
  const t = useText('priceSheet')
  if (!change) return <p className="text-quiet">{t('bulkHint')}</p>
  const priced = rows.filter(({ cells }) => /^\d+(\.\d+)?$/.test(cells.unitPrice)).slice(0, 3)
  return (
    <ul className="grid gap-1">
      {priced.map(({ key, cells }) => {
        const after = bulkOf(cells.unitPrice, change)
        return (
          <li key={key} className="flex justify-between gap-3">
            <span className="truncate text-muted">{cells.sku}</span>
            <span className="numeric whitespace-nowrap">
              {shownText('unitPrice', cells.unitPrice, locale)} →{' '}
              <strong>{after ? shownText('unitPrice', after, locale) : t('bulkRefused')}</strong>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
