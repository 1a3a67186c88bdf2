import { useText } from '../../i18n/use-text.ts'
import type { Suggestions } from './use-suggestions.ts'

type Props = { suggestions: Suggestions; onChoose: (sku: string) => void }

/** The list below a SKU cell; the arrows go through it, a press takes one. */
export function SkuSuggestions({ suggestions: { found, active, listId }, onChoose }: Props) {
  const t = useText('priceSheet')
  if (found.length === 0) return null
  return (
    <div className="sheet-suggestions" role="listbox" id={listId} aria-label={t('suggestions')}>
      {found.map(({ sku, name }, index) => (
        <div
          key={sku}
          id={`${listId}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="sheet-suggestion"
          onPointerDown={(event) => {
            event.preventDefault()
            event.stopPropagation()
            onChoose(sku)
          }}
        >
          <span className="font-medium">{sku}</span>
          <span className="truncate text-muted">{name}</span>
        </div>
      ))}
    </div>
  )
}
