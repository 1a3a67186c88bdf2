import { companyStatuses, taxRegimes } from '#app/domain/companies/company-choices.ts'
import { Checkbox } from '../form/checkbox.tsx'
import { Select } from '../form/select.tsx'
import { TextField } from '../form/text-field.tsx'
import { Textarea } from '../form/textarea.tsx'
import { localeNames, locales } from '../i18n/locale.ts'
import { useText } from '../i18n/use-text.ts'

type Choice = { value: string; label: string }
export type CompanyChoices = { terms: Choice[]; segments: Choice[]; reps: Choice[] }

/** What can be said of a company at any time; code and currency are said once, when it is created. */
export function CompanyFields({ terms, segments, reps }: CompanyChoices) {
  const t = useText('companies')
  const states = useText('states')
  return (
    <>
      <TextField name="name" label={t('name')} autoComplete="off" required />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="legalName" label={t('legalName')} autoComplete="off" optional />
        <TextField name="registrationNumber" label={t('registrationNumber')} optional />
        <TextField name="vatNumber" label={t('vatNumber')} autoComplete="off" optional />
        <Select
          name="taxRegime"
          label={t('taxRegime')}
          options={taxRegimes.map((value) => ({ value, label: t(`taxRegimes.${value}`) }))}
        />
        <Select
          name="paymentTermsCode"
          label={t('paymentTerms')}
          options={terms}
          placeholder={t('prepaid')}
        />
        <Select
          name="salesRepEmail"
          label={t('salesRep')}
          options={reps}
          placeholder={t('noRep')}
        />
        <TextField name="parentCode" label={t('parent')} hint={t('parentHint')} optional />
        <Select
          name="locale"
          label={t('language')}
          options={locales.map((value) => ({ value, label: localeNames[value] }))}
        />
        <Select
          name="status"
          label={t('state')}
          options={companyStatuses.map((value) => ({ value, label: states(`company.${value}`) }))}
        />
      </div>
      <fieldset className="grid gap-3">
        <legend className="mb-2 font-medium">{t('segments')}</legend>
        {segments.map(({ value, label }) => (
          <Checkbox key={value} name="segmentCodes" value={value} label={label} />
        ))}
      </fieldset>
      <fieldset className="grid gap-3">
        <legend className="mb-2 font-medium">{t('rules')}</legend>
        <Checkbox name="purchaseOrderNumberRequired" label={t('purchaseOrderNumberRequired')} />
        <Checkbox name="purchaseOrderNumberUnique" label={t('purchaseOrderNumberUnique')} />
        <Checkbox name="partialShipment" label={t('partialShipment')} />
      </fieldset>
      <Textarea name="notes" label={t('notes')} optional />
    </>
  )
}
