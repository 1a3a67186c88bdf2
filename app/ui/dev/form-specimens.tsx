import { SubmitButton } from '../button.tsx'
import { Checkbox } from '../form/checkbox.tsx'
import { Combobox } from '../form/combobox.tsx'
import { DateField } from '../form/date-field.tsx'
import { FormFrame } from '../form/form-frame.tsx'
import { NumberField } from '../form/number-field.tsx'
import { QuantityStepper } from '../form/quantity-stepper.tsx'
import { RadioGroup } from '../form/radio-group.tsx'
import { Select } from '../form/select.tsx'
import { TextField } from '../form/text-field.tsx'
import { Textarea } from '../form/textarea.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { Row, Specimen } from './specimen.tsx'

/** When the form is used. */
const formSchema = () => import('./sample-form.ts').then(({ sampleSchema }) => sampleSchema)

const labels = { purchaseOrderNumber: 'Purchase order number', email: 'E-mail', country: 'Country' }

const addresses = [
  { value: '1', label: 'Depozit Otopeni', hint: 'Calea Bucureștilor 224, 075150 Otopeni' },
  { value: '2', label: 'Restaurant Lipscani', hint: 'Str. Lipscani 18, 030033 București' },
]

const countries = ['Austria', 'Bulgaria', 'Deutschland', 'Magyarország', 'Polska', 'România'].map(
  (label) => ({ value: label, label }),
)

const answer = {
  errors: {
    fieldErrors: {
      purchaseOrderNumber: ['form:errors.required'],
      email: ['form:errors.email'],
    },
    formErrors: [],
  },
  values: { purchaseOrderNumber: '', email: 'ana@', shipTo: '1' },
}

export function FormSpecimens() {
  const form = useRemixForm(formSchema, { answer, labels })
  return (
    <Specimen name="Forms">
      <FormFrame form={form} className="grid max-w-form gap-5">
        <TextField
          name="purchaseOrderNumber"
          label={labels.purchaseOrderNumber}
          hint="As it should stand on the invoice."
        />
        <TextField name="email" type="email" label={labels.email} autoComplete="email" />
        <div className="grid gap-5 sm:grid-cols-2">
          <Select
            name="country"
            label={labels.country}
            placeholder
            options={[
              { value: 'RO', label: 'România' },
              { value: 'DE', label: 'Deutschland' },
            ]}
          />
          <Combobox name="origin" label="Origin" options={countries} defaultValue="România" />
        </div>
        <div className="grid gap-5 sm:grid-cols-2">
          <DateField
            name="requestedOn"
            label="Requested delivery"
            optional
            defaultValue="2026-12-01"
          />
          <NumberField name="limit" label="Credit limit" suffix="EUR" defaultValue="12500.50" />
        </div>
        <RadioGroup name="shipTo" label="Ship to" look="cards" options={addresses} />
        <Textarea name="note" label="Note for the warehouse" optional rows={3} />
        <Checkbox
          name="partial"
          label="Ship what is there"
          hint="The rest follows when it arrives."
        />
        <SubmitButton className="justify-self-start">Place order</SubmitButton>
      </FormFrame>
    </Specimen>
  )
}

const sixes = { minimum: '12', maximum: '60', increment: '6' }
const grams = { minimum: '0.25', maximum: null, increment: '0.125' }

export function QuantitySpecimens() {
  return (
    <Specimen name="Quantities">
      <Row>
        <QuantityStepper name="cups" label="Cups" defaultValue="18" rule={sixes} unit="pcs" />
        <QuantityStepper name="cheese" label="Cheese" defaultValue="0.5" rule={grams} unit="kg" />
        <QuantityStepper
          name="single"
          label="Kettle"
          defaultValue="1"
          rule={{ minimum: '1', maximum: null, increment: '1' }}
        />
      </Row>
    </Specimen>
  )
}
