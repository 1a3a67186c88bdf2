import { useField } from '../form/form-context.ts'
import { useText } from '../i18n/use-text.ts'

/** Takes a line out; ticked again where the form comes back. */
export function DropTick({ position, sku }: { position: number; sku: string }) {
  const t = useText('quotes')
  const field = useField({ name: `drop-${position}` })
  return (
    <label className="mt-1 flex items-center gap-2 text-small font-normal">
      <input
        {...field.bind}
        type="checkbox"
        className="tick"
        defaultChecked={field.value !== undefined}
      />
      {t('dropLine', { sku })}
    </label>
  )
}
