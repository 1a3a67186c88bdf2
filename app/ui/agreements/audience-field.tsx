import type { AgreementLevel, Choice } from '#app/domain/prices/agreement-view.ts'
import { Select } from '../form/select.tsx'
import { TextField } from '../form/text-field.tsx'
import { useText } from '../i18n/use-text.ts'

type AudienceProps = {
  level: AgreementLevel
  segments: readonly Choice[]
  /** To choose from while typing; a longer list is typed by code. */
  companies: readonly Choice[]
}

/** Whom a new agreement is with, as its level asks. */
export function AudienceField({ level, segments, companies }: AudienceProps) {
  const t = useText('agreements')
  const channels = (['wholesale', 'retail'] as const).map((value) => ({
    value,
    label: t(`channels.${value}`),
  }))
  if (level === 'segment')
    return <Select name="segmentCode" label={t('segment')} options={segments} placeholder />
  if (level === 'channel') return <Select name="channel" label={t('channel')} options={channels} />
  if (level === 'base') return null
  return (
    <>
      <TextField
        name="companyCode"
        label={t('company')}
        hint={t('companyHint')}
        list="agreement-companies"
        autoComplete="off"
        required
      />
      <datalist id="agreement-companies">
        {companies.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </datalist>
    </>
  )
}
