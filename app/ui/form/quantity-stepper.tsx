import { useState } from 'react'
import { formatQuantity } from '../format/format-number.ts'
import { parseTypedNumber } from '../format/parse-number.ts'
import { useFormattingLocale } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { useWords } from '../i18n/use-words.ts'
import { Icon } from '../icon.tsx'
import { casesOf, type Snap, type StepRule, snapQuantity, stepQuantity } from './quantity-steps.ts'
import { useScripted } from './use-scripted.ts'

type StepperProps = {
  name: string
  label: string
  defaultValue: string
  rule: StepRule
  unit?: string | undefined
  form?: string | undefined
  /** Called with every settled quantity (a step, or a typed value after leaving the field). */
  onSettled?: ((quantity: string) => void) | undefined
}

/** A quantity in case packs: the rule is in sight before any error, and a typed value snaps with a notice. */
export function QuantityStepper(props: StepperProps) {
  const { name, label, defaultValue, rule, unit, form, onSettled } = props
  const t = useText('form')
  const locale = useFormattingLocale()
  const scripted = useScripted()
  const shown = (quantity: string) =>
    locale.startsWith('en') ? quantity : quantity.replace('.', ',')
  const [typed, setTyped] = useState(shown(defaultValue))
  const [snap, setSnap] = useState<Snap>({ quantity: defaultValue, reason: 'kept' })
  function settle(next: Snap) {
    setSnap(next)
    setTyped(shown(next.quantity))
    if (next.quantity !== snap.quantity) onSettled?.(next.quantity)
  }
  function step(direction: 1 | -1) {
    settle({ quantity: stepQuantity(snap.quantity, rule, direction), reason: 'kept' })
  }
  function leave() {
    const plain = parseTypedNumber(typed, locale)
    settle(
      plain && !plain.startsWith('-') ? snapQuantity(plain, rule) : { ...snap, reason: 'kept' },
    )
  }
  return (
    <div className="stepper">
      <div className="stepper-box">
        <StepButton icon="minus" label={`${t('less')}: ${label}`} onPress={() => step(-1)} />
        <input
          name={scripted ? undefined : name}
          form={form}
          value={typed}
          inputMode="decimal"
          autoComplete="off"
          aria-label={label}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'ArrowUp') step(1)
            if (event.key === 'ArrowDown') step(-1)
          }}
        />
        {scripted && (
          <input
            type="hidden"
            name={name}
            form={form}
            value={parseTypedNumber(typed, locale) ?? typed}
          />
        )}
        <StepButton icon="plus" label={`${t('more')}: ${label}`} onPress={() => step(1)} />
      </div>
      <StepNotice snap={snap} rule={rule} unit={unit} />
    </div>
  )
}

function StepButton(props: { icon: 'minus' | 'plus'; label: string; onPress: () => void }) {
  return (
    <button type="button" tabIndex={-1} aria-label={props.label} onClick={props.onPress}>
      <Icon name={props.icon} />
    </button>
  )
}

function StepNotice(props: { snap: Snap; rule: StepRule; unit?: string | undefined }) {
  const { snap, rule, unit } = props
  const { t, locale, unit: unitWord } = useWords('form')
  const shown = (quantity: string) =>
    `${formatQuantity(locale, quantity)}${unit ? ` ${unitWord(unit)}` : ''}`
  const cases = casesOf(snap.quantity, rule.increment)
  const text =
    snap.reason === 'kept'
      ? cases !== null && t('cases', { count: cases })
      : t(snap.reason, { quantity: shown(snap.quantity), increment: shown(rule.increment) })
  return (
    <p className={`stepper-notice ${snap.reason === 'kept' ? '' : 'text-amber'}`} role="status">
      {text || '\u00a0'}
    </p>
  )
}
