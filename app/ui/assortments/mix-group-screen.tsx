import { Form, Link } from '@remix-run/react'
import type { RecordEventView } from '#app/domain/companies/record-event.ts'
import type { MixGroupDetail } from '#app/domain/prices/mix-group-view.ts'
import { Button } from '../button.tsx'
import { answerOfForm } from '../form/answer-of-form.ts'
import type { FormAnswer } from '../form/form-errors.ts'
import { Textarea } from '../form/textarea.tsx'
import { useText } from '../i18n/use-text.ts'
import { PageHeader } from '../page-header.tsx'
import { RefusalNotice } from '../refusal-notice.tsx'
import { MixGroupVariants } from './mix-group-variants.tsx'
import { RecordHistory } from './record-history.tsx'
import { RecordNameForm } from './record-name-form.tsx'

type ScreenProps = {
  group: MixGroupDetail
  events: readonly RecordEventView[]
  canEdit: boolean
  answer: FormAnswer | undefined
}

/** A mix group: its variants, and the lists that count by it. */
export function MixGroupScreen({ group, events, canEdit, answer }: ScreenProps) {
  const t = useText('assortments')
  const { name, code, variants, lists } = group
  return (
    <>
      <PageHeader
        title={name}
        detail={code}
        crumbs={[{ label: t('mix.title'), href: '/desk/mix-groups' }]}
      />
      <div className="record">
        <div className="grid content-start gap-8">
          <section className="grid gap-3">
            <h2>{t('mix.variants')}</h2>
            <RefusalNotice refusal={answerOfForm(answer, 'removeVariant')?.refusal} />
            <MixGroupVariants variants={variants} canEdit={canEdit} />
            {canEdit && <AddVariants key={events[0]?.id} answer={answer} />}
          </section>
          {canEdit && <RecordNameForm key={name} name={name} answer={answer} />}
        </div>
        <aside className="grid content-start gap-6">
          <section className="grid gap-2">
            <h2>{t('mix.countedBy')}</h2>
            {lists.length === 0 && <p className="text-quiet">{t('mix.countedByNobody')}</p>}
            {lists.map((list) => (
              <Link
                key={list.code}
                to={`/desk/price-lists/${encodeURIComponent(list.code)}`}
                className="text-link"
              >
                {list.name}
              </Link>
            ))}
          </section>
          <RecordHistory events={events} />
        </aside>
      </div>
    </>
  )
}

function AddVariants({ answer }: { answer: FormAnswer | undefined }) {
  const t = useText('assortments')
  const words = useText('words')
  const own = answerOfForm(answer, 'addVariants', { 'mix-group-skus': 'skus' })
  const sent = own?.values?.skus
  return (
    <Form method="post" className="grid max-w-form gap-3" preventScrollReset>
      <input type="hidden" name="intent" value="addVariants" />
      <Textarea
        name="skus"
        label={t('mix.addVariants')}
        hint={t('mix.skusHint')}
        rows={3}
        defaultValue={typeof sent === 'string' ? sent : undefined}
        error={own?.errors?.fieldErrors.skus?.[0]}
        required
      />
      <div>
        <Button>{words('actions.add')}</Button>
      </div>
    </Form>
  )
}
