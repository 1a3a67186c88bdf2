import { Form } from '@remix-run/react'
import { Button, SubmitButton } from '../button.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import type { Option } from '../form/select.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { PageHeader } from '../page-header.tsx'
import { RefusalNotice } from '../refusal-notice.tsx'
import { AddressFields } from './address-fields.tsx'
import type { AddressCard } from './address-section.tsx'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/companies/address-form.ts').then(({ addressSchema }) => addressSchema)

type AddressPageProps = {
  address: (AddressCard & { phone: string | null; isBilling: boolean; isShipping: boolean }) | null
  countries: readonly Option[]
  answer: FormAnswer | undefined
  crumbs: { label: string; href: string }[]
  back: string
}

/** One address of a company: to be added, or to be changed. */
export function AddressPage({ address, countries, answer, crumbs, back }: AddressPageProps) {
  const t = useText('company')
  const words = useText('words')
  const form = useRemixForm(formSchema, { answer, defaultValues: valuesOf(address) })
  return (
    <>
      <PageHeader
        title={address?.name ?? t('addAddress')}
        crumbs={crumbs}
        more={address?.active && <ArchiveForm label={t('archive')} />}
      />
      <FormFrame form={form} className="grid max-w-form gap-5">
        <RefusalNotice refusal={answer?.refusal} />
        <AddressFields countries={countries} />
        <div className="flex gap-3">
          <SubmitButton>{words('actions.save')}</SubmitButton>
          <LinkButton to={back} kind="quiet">
            {words('actions.cancel')}
          </LinkButton>
        </div>
      </FormFrame>
    </>
  )
}

function ArchiveForm({ label }: { label: string }) {
  return (
    <Form method="post">
      <Button name="intent" value="archive">
        {label}
      </Button>
    </Form>
  )
}

function valuesOf(address: AddressPageProps['address']) {
  if (!address) return { isShipping: true, countryCode: 'RO' }
  return Object.fromEntries(
    Object.entries(address).map(([name, value]) => [name, value === null ? '' : value]),
  )
}
