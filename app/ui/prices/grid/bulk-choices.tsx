import { type PriceEnding, priceEndings } from '#app/domain/prices/bulk-price.ts'
import { useText } from '../../i18n/use-text.ts'

export type BulkScope = 'selected' | 'all'

const endingKeys = {
  places4: 'places4',
  cents: 'cents',
  '.00': 'whole',
  '.05': 'five',
  '.99': 'ninetyNine',
} as const

type ChoicesProps = {
  ending: PriceEnding
  setEnding: (ending: PriceEnding) => void
  scope: BulkScope
  setScope: (scope: BulkScope) => void
  counts: readonly [selected: number, all: number]
}

/** How prices are rounded, and which of them are meant. */
export function BulkChoices({
  ending,
  setEnding,
  scope,
  setScope,
  counts: [selected, all],
}: ChoicesProps) {
  const t = useText('priceSheet')
  return (
    <>
      <Choice
        label={t('bulkEnding')}
        value={ending}
        onChange={setEnding}
        options={priceEndings.map((one) => [one, t(`endings.${endingKeys[one]}`)])}
      />
      <Choice
        label={t('bulkScope')}
        value={scope}
        onChange={setScope}
        options={[
          ['selected', t('bulkSelected', { count: selected })],
          ['all', t('bulkAll', { count: all })],
        ]}
      />
    </>
  )
}

type ChoiceProps<Value extends string> = {
  label: string
  value: Value
  options: readonly (readonly [Value, string])[]
  onChange: (value: Value) => void
}

export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: ChoiceProps<Value>) {
  return (
    <label className="grid gap-1">
      <span className="font-medium">{label}</span>
      <select
        className="input"
        value={value}
        onChange={(event) => {
          const chosen = options.find(([one]) => one === event.target.value)
          if (chosen) onChange(chosen[0])
        }}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
