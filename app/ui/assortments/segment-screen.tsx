import { Form } from '@remix-run/react'
import type { RecordEventView } from '#app/domain/companies/record-event.ts'
import type { SegmentCompany, SegmentDetail } from '#app/domain/companies/segment-view.ts'
import type { AgreementRow } from '#app/domain/prices/agreement-view.ts'
import { Button } from '../button.tsx'
import { answerOfForm } from '../form/answer-of-form.ts'
import type { FormAnswer } from '../form/form-errors.ts'
import { TextField } from '../form/text-field.tsx'
import { useText } from '../i18n/use-text.ts'
import { PageHeader } from '../page-header.tsx'
import { RefusalNotice } from '../refusal-notice.tsx'
import type { TableList } from '../table/table-props.ts'
import { AgreementLinks } from './agreement-links.tsx'
import { RecordHistory } from './record-history.tsx'
import { RecordNameForm } from './record-name-form.tsx'
import { SegmentCompanies } from './segment-companies.tsx'

type ScreenProps = {
  segment: SegmentDetail
  companies: TableList<SegmentCompany>
  agreements: readonly AgreementRow[]
  events: readonly RecordEventView[]
  seesCompanies: boolean
  canEdit: boolean
  answer: FormAnswer | undefined
}

/** A segment: its companies, and what binds them. */
export function SegmentScreen({ segment, agreements, events, answer, ...rest }: ScreenProps) {
  const t = useText('assortments')
  return (
    <>
      <PageHeader
        title={segment.name}
        detail={segment.code}
        crumbs={[{ label: t('segments.title'), href: '/desk/segments' }]}
      />
      <div className="record">
        <div className="grid content-start gap-8">
          <section className="grid gap-3">
            <h2>{t('segments.companies')}</h2>
            <RefusalNotice refusal={answerOfForm(answer, 'removeCompany')?.refusal} />
            {rest.canEdit && <AddCompany key={events[0]?.id} answer={answer} />}
            <SegmentCompanies {...rest} />
          </section>
          {rest.canEdit && (
            <RecordNameForm key={segment.name} name={segment.name} answer={answer} />
          )}
        </div>
        <aside className="grid content-start gap-6">
          <section className="grid gap-3">
            <h2>{t('segments.binds')}</h2>
            {agreements.length === 0 ? (
              <p className="text-quiet">{t('segments.bindsNothing')}</p>
            ) : (
              <AgreementLinks agreements={agreements} />
            )}
          </section>
          <RecordHistory events={events} />
        </aside>
      </div>
    </>
  )
}

const fieldOf = { 'segment-company-unknown': 'company', 'segment-company-twice': 'company' }

function AddCompany({ answer }: { answer: FormAnswer | undefined }) {
  const t = useText('assortments')
  const words = useText('words')
  const own = answerOfForm(answer, 'addCompany', fieldOf)
  const sent = own?.values?.company
  return (
    <Form
      method="post"
      className="grid max-w-form items-end gap-3 sm:grid-cols-[1fr_auto]"
      preventScrollReset
    >
      <input type="hidden" name="intent" value="addCompany" />
      <TextField
        name="company"
        label={t('segments.addCompany')}
        hint={t('segments.companyHint')}
        defaultValue={typeof sent === 'string' ? sent : undefined}
        error={own?.errors?.fieldErrors.company?.[0]}
        autoComplete="off"
        required
      />
      <Button>{words('actions.add')}</Button>
    </Form>
  )
}
