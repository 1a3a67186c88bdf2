import { Checkbox } from '../form/checkbox.tsx'
import { type Option, Select } from '../form/select.tsx'
import { TextField } from '../form/text-field.tsx'
import { useText } from '../i18n/use-text.ts'

/** The countries come from the server: a browser may call one of them otherwise, and sort it elsewhere. */
export function AddressFields({ countries }: { countries: readonly Option[] }) {
  const t = useText('company')
  return (
    <>
      <TextField name="name" label={t('addressName')} autoComplete="organization" required />
      <TextField name="line1" label={t('line1')} autoComplete="address-line1" required />
      <TextField name="line2" label={t('line2')} autoComplete="address-line2" optional />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="postalCode" label={t('postalCode')} autoComplete="postal-code" optional />
        <TextField name="city" label={t('city')} autoComplete="address-level2" required />
        <TextField name="region" label={t('region')} autoComplete="address-level1" optional />
        <Select
          name="countryCode"
          label={t('country')}
          autoComplete="country"
          options={countries}
        />
        <TextField name="phone" type="tel" label={t('phone')} autoComplete="tel" optional />
        <TextField name="externalCode" label={t('externalCode')} autoComplete="off" optional />
      </div>
      <div className="grid gap-3">
        <Checkbox name="isShipping" label={t('isShipping')} />
        <Checkbox name="defaultShipping" label={t('defaultShipping')} />
        <Checkbox name="isBilling" label={t('isBilling')} />
        <Checkbox name="defaultBilling" label={t('defaultBilling')} />
      </div>
    </>
  )
}
