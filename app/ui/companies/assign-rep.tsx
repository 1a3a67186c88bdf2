import { Button } from '../button.tsx'
import { useText } from '../i18n/use-text.ts'

type Choice = { value: string; label: string }

/** Hands the selected companies to a rep, or to nobody. */
export function AssignRep({ reps }: { reps: readonly Choice[] }) {
  const t = useText('companies')
  return (
    <div className="flex items-center gap-2">
      <select name="rep" aria-label={t('salesRep')} className="input input-small">
        {[...reps, { value: '', label: t('noRep') }].map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Button small>{t('assign')}</Button>
    </div>
  )
}
