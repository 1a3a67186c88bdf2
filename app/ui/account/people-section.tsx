import type { Person } from '#app/domain/companies/person.ts'
import type { FormAnswer } from '../form/form-errors.ts'
import { useText } from '../i18n/use-text.ts'
import { InviteContactForm } from './invite-contact-form.tsx'
import { PeopleTable } from './people-table.tsx'

type PeopleProps = { people: readonly Person[]; editable: boolean; answer: FormAnswer | undefined }

export function PeopleSection({ people, editable, answer }: PeopleProps) {
  const t = useText('company')
  return (
    <section className="grid gap-3" aria-labelledby="people">
      <h2 id="people">{t('people')}</h2>
      <PeopleTable people={people} editable={editable} />
      {editable && (
        <details className="panel p-4" open={answer?.errors !== undefined || people.length === 0}>
          <summary className="text-link w-fit cursor-pointer font-medium">{t('invite')}</summary>
          <div className="mt-4">
            <InviteContactForm answer={answer} />
          </div>
        </details>
      )}
    </section>
  )
}
