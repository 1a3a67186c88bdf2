import type { FoundGoods, FoundItem } from '#app/domain/quotes/found-goods.ts'
import { Button } from '../button.tsx'
import { TextField } from '../form/text-field.tsx'
import { type Text, useText } from '../i18n/use-text.ts'
import { FoundTable, fieldOf } from './found-table.tsx'

type AddGoodsProps = { found: FoundGoods | null | undefined; currency: string }

/** Looks for goods by SKU or words and adds them, inside the form of a draft: what is typed there travels along. */
export function AddGoods({ found, currency }: AddGoodsProps) {
  const t = useText('quotes')
  return (
    <section aria-label={t('addTitle')} className="grid gap-3">
      <h2>{t('addTitle')}</h2>
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          name="find"
          label={t('findLabel')}
          type="search"
          autoComplete="off"
          className="min-w-0 grow sm:max-w-80"
        />
        <Button name="intent" value="find" icon="search">
          {t('find')}
        </Button>
      </div>
      <div role="status" className="empty:hidden">
        {found && found.items.length === 0 && (
          <p className="text-muted">{t('foundNone', { q: found.q })}</p>
        )}
      </div>
      {found && found.items.length > 0 && (
        <>
          <FoundTable items={found.items} currency={currency} />
          <div>
            <Button name="intent" value="add" icon="plus">
              {t('addLines')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

/** How a summary of errors names the fields of what was found. */
export function foundLabels(t: Text<'quotes'>, items: readonly FoundItem[] = []) {
  const labels = items.map((item) => [
    fieldOf(item),
    t('addOf', { sku: item.sku, unit: item.unitName }),
  ])
  return { find: t('findLabel'), ...Object.fromEntries(labels) }
}
