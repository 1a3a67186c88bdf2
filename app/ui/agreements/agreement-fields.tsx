import type { Choice } from '#app/domain/prices/agreement-view.ts'
import { Checkbox } from '../form/checkbox.tsx'
import { DateField } from '../form/date-field.tsx'
import { Select } from '../form/select.tsx'
import { TextField } from '../form/text-field.tsx'
import { useText } from '../i18n/use-text.ts'

/** The header of an agreement: what it is called, when it binds, and its terms. */
export function AgreementFields({ terms }: { terms: readonly Choice[] }) {
  const t = useText('agreements')
  return (
    <>
      <TextField name="name" label={t('name')} required maxLength={120} />
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField name="validFrom" label={t('validFrom')} optional />
        <DateField name="validOn" label={t('validOn')} optional />
      </div>
      <Select
        name="paymentTermsCode"
        label={t('paymentTerms')}
        hint={t('paymentTermsHint')}
        options={terms}
        placeholder={t('noTerms')}
      />
      <Checkbox name="active" label={t('active')} hint={t('activeHint')} />
    </>
  )
}
