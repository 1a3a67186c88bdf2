import { SubmitButton } from '../button.tsx'
import { Checkbox } from '../form/checkbox.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { Select } from '../form/select.tsx'
import { TextField } from '../form/text-field.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/companies/seller-form.ts').then(({ sellerSchema }) => sellerSchema)

const printed = [
  'name',
  'legalName',
  'vatNumber',
  'registrationNumber',
  'line1',
  'city',
  'postalCode',
  'countryCode',
  'email',
  'phone',
] as const
const bank = ['iban', 'bic', 'bankName'] as const
const optional: ReadonlySet<string> = new Set(['registrationNumber', 'phone', ...bank])

type Seller = Record<(typeof printed)[number] | (typeof bank)[number], string | null> & {
  currency: string
  priceStrategy: string
  retailLoginWall: boolean
  retailHidePrices: boolean
  freightAmount: string
  freightFreeFrom: string
}

/** The seller as printed, as paid, and as it decides prices and freight. */
export function SellerForm({ seller, answer }: { seller: Seller; answer: FormAnswer | undefined }) {
  const t = useText('settings')
  const { retailLoginWall, retailHidePrices, ...texts } = seller
  const defaultValues = Object.fromEntries(
    Object.entries(texts).map(([name, value]) => [name, value ?? '']),
  )
  const form = useRemixForm(formSchema, { answer, defaultValues })
  return (
    <FormFrame form={form} className="grid max-w-3xl gap-8">
      <Group title={t('printed')} names={printed} />
      <Group title={t('bank')} names={bank} />
      <fieldset className="grid gap-4 sm:grid-cols-2">
        <legend className="mb-2 text-lead font-semibold">{t('selling')}</legend>
        <Select
          name="priceStrategy"
          label={t('priceStrategy')}
          hint={t('priceStrategyHint')}
          options={(['lowest', 'priority'] as const).map((value) => ({ value, label: t(value) }))}
        />
        <TextField name="currency" label={t('currency')} hint={t('currencyHint')} />
        <TextField
          name="freightAmount"
          label={t('freightAmount')}
          suffix={seller.currency}
          inputMode="decimal"
        />
        <TextField
          name="freightFreeFrom"
          label={t('freightFreeFrom')}
          suffix={seller.currency}
          inputMode="decimal"
        />
        <Checkbox
          name="retailLoginWall"
          label={t('retailLoginWall')}
          defaultChecked={retailLoginWall}
        />
        <Checkbox
          name="retailHidePrices"
          label={t('retailHidePrices')}
          defaultChecked={retailHidePrices}
        />
      </fieldset>
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </FormFrame>
  )
}

function Group({
  title,
  names,
}: {
  title: string
  names: readonly ((typeof printed)[number] | (typeof bank)[number])[]
}) {
  const t = useText('settings')
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="mb-2 text-lead font-semibold">{title}</legend>
      {names.map((name) => (
        <TextField key={name} name={name} label={t(name)} optional={optional.has(name)} />
      ))}
    </fieldset>
  )
}
