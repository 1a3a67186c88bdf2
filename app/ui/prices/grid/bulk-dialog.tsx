import { useEffect, useRef, useState } from 'react'
import type { BulkChange, PriceEnding } from '#app/domain/prices/bulk-price.ts'
import { Decimal } from '#pricing/decimal.ts'
import { Button } from '../../button.tsx'
import { Dialog } from '../../dialog.tsx'
import { useFormattingLocale } from '../../i18n/i18n-context.tsx'
import { useText } from '../../i18n/use-text.ts'
import { BulkChoices, type BulkScope, Choice } from './bulk-choices.tsx'
import { BulkPreview } from './bulk-preview.tsx'
import { markOf } from './cell-text.ts'
import { decimalMarkOf, readNumber } from './read-number.ts'
import type { SheetRow } from './sheet-row.ts'

type BulkProps = {
  selected: readonly SheetRow[]
  all: readonly SheetRow[]
  currency: string
  onClose: () => void
  onApply: (rows: readonly SheetRow[], change: BulkChange) => void
}

/** One change of many prices: by how much, to which ending, for which rows, with what it makes of the first of them. */
export function BulkDialog({ selected, all, currency, onClose, onApply }: BulkProps) {
  const t = useText('priceSheet')
  const words = useText('words')
  const locale = useFormattingLocale()
  const [scope, setScope] = useState<BulkScope>(selected.length > 1 ? 'selected' : 'all')
  const [by, setBy] = useState<BulkChange['by']>('percent')
  const [text, setText] = useState('')
  const [ending, setEnding] = useState<PriceEnding>('cents')
  const figure = useRef<HTMLInputElement>(null)
  useEffect(() => figure.current?.focus(), [])
  const rows = scope === 'selected' ? selected : all
  const change = changeOf(text, { by, ending, locale })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('bulkTitle')}
      footer={
        <>
          <Button type="button" onClick={onClose}>
            {words('actions.cancel')}
          </Button>
          <Button type="submit" kind="primary" form="bulk-change" aria-disabled={!change}>
            {t('bulkApply', { count: rows.length })}
          </Button>
        </>
      }
    >
      <form
        id="bulk-change"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (change) onApply(rows, change)
        }}
      >
        <div className="flex gap-3">
          <label className="grid min-w-0 grow gap-1">
            <span className="font-medium">{t('bulkBy')}</span>
            <input
              className="input input-numeric w-full"
              value={text}
              inputMode="decimal"
              autoComplete="off"
              ref={figure}
              aria-invalid={text !== '' && !change}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          <Choice
            label={t('bulkKind')}
            value={by}
            onChange={setBy}
            options={[
              ['percent', '%'],
              ['amount', currency],
            ]}
          />
        </div>
        <BulkChoices
          {...{ ending, setEnding, scope, setScope }}
          counts={[selected.length, all.length]}
        />
        <BulkPreview rows={rows} change={change} locale={locale} />
      </form>
    </Dialog>
  )
}

function changeOf(
  text: string,
  { by, ending, locale }: Omit<BulkChange, 'value'> & { locale: string },
): BulkChange | null {
  const number = readNumber(text.trim(), decimalMarkOf([text], markOf(locale)))
  if (number === null) return null
  const value = new Decimal(number)
  return by === 'percent' && value.lte(-100) ? null : { by, ending, value }
}
