import { Form } from '@remix-run/react'
import { Button, SubmitButton } from '../button.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Combobox } from '../form/combobox.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { Select } from '../form/select.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { PageHeader } from '../page-header.tsx'
import { RefusalNotice } from '../refusal-notice.tsx'

/** When the form is used. */
const formSchema = () =>
  import('#app/domain/quotes/begin-quote-form.ts').then(({ beginQuoteSchema }) => beginQuoteSchema)

type Recipient = {
  code: string
  name: string
  currency: string
  contacts: readonly { value: string; label: string }[]
}
type Companies = readonly { code: string; name: string }[]

type ScreenProps = {
  /** None: the company is still to be chosen. */
  recipient: Recipient | null
  companies: Companies
  answer: FormAnswer | undefined
}

/** A quote that the house begins: for which company, then for whom there. */
export function BeginQuoteScreen({ recipient, companies, answer }: ScreenProps) {
  const t = useText('quotes')
  return (
    <>
      <PageHeader
        title={recipient ? t('beginFor', { company: recipient.name }) : t('begin')}
        detail={t('beginHelp')}
        crumbs={[{ label: t('title'), href: '/desk/quotes' }]}
      />
      {recipient ? (
        <ContactForm recipient={recipient} answer={answer} />
      ) : (
        <CompanyForm companies={companies} />
      )}
    </>
  )
}

/** A GET: the company is in the address, as from its own page. */
function CompanyForm({ companies }: { companies: Companies }) {
  const t = useText('quotes')
  if (companies.length === 0) return <EmptyState title={t('noCompanies')} />
  return (
    <Form method="get" className="grid max-w-form gap-5">
      <Combobox
        name="company"
        label={t('company')}
        options={companies.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
      />
      <div>
        <Button kind="primary">{t('chooseCompany')}</Button>
      </div>
    </Form>
  )
}

type ContactFormProps = { recipient: Recipient; answer: FormAnswer | undefined }

function ContactForm({ recipient, answer }: ContactFormProps) {
  const t = useText('quotes')
  const { code, name, currency, contacts } = recipient
  const [first] = contacts
  const form = useRemixForm(formSchema, {
    answer,
    defaultValues: { contact: contacts.length === 1 ? first?.value : undefined },
    labels: { contact: t('contact') },
  })
  if (!first)
    return (
      <EmptyState
        title={t('noContact', { company: name })}
        action={
          <LinkButton to={`/desk/companies/${encodeURIComponent(code)}`}>
            {t('toCompany')}
          </LinkButton>
        }
      />
    )
  return (
    <FormFrame form={form} className="grid max-w-form gap-5">
      <RefusalNotice refusal={answer?.refusal} />
      <input type="hidden" name="company" value={code} />
      <Select
        name="contact"
        label={t('contact')}
        hint={t('contactHint')}
        options={contacts}
        placeholder={contacts.length > 1 ? true : undefined}
        required
      />
      <p className="text-muted">
        {t('currency')}: {currency}
      </p>
      <div>
        <SubmitButton>{t('beginAction')}</SubmitButton>
      </div>
    </FormFrame>
  )
}
