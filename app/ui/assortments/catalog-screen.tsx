import type { AssortmentKind } from '#app/domain/catalog/assortment-form.ts'
import type { AssortmentDetail } from '#app/domain/catalog/assortment-view.ts'
import type { RecordEventView } from '#app/domain/companies/record-event.ts'
import type { AgreementRow } from '#app/domain/prices/agreement-view.ts'
import { Badge } from '../badge.tsx'
import { answerOfForm } from '../form/answer-of-form.ts'
import type { FormAnswer } from '../form/form-errors.ts'
import { useText } from '../i18n/use-text.ts'
import { PageHeader } from '../page-header.tsx'
import { RefusalNotice } from '../refusal-notice.tsx'
import { AgreementLinks } from './agreement-links.tsx'
import { CatalogHeaderForm } from './catalog-header-form.tsx'
import { CatalogLineForm } from './catalog-line-form.tsx'
import { CatalogLines } from './catalog-lines.tsx'
import { CatalogPreview } from './catalog-preview.tsx'
import { RecordHistory } from './record-history.tsx'

type ScreenProps = {
  catalog: AssortmentDetail
  kind: AssortmentKind
  targets: readonly { value: string; label: string }[]
  usedBy: readonly AgreementRow[]
  events: readonly RecordEventView[]
  canEdit: boolean
  answer: FormAnswer | undefined
}

/** A catalog: its lines, what they show, and who uses it. */
export function CatalogScreen(props: ScreenProps) {
  const { catalog, kind, targets, usedBy, events, canEdit, answer } = props
  const t = useText('assortments')
  const { name, code, active, rules } = catalog
  return (
    <>
      <PageHeader
        title={name}
        state={<Badge tone={active ? 'green' : 'neutral'}>{t(active ? 'on' : 'off')}</Badge>}
        detail={code}
        crumbs={[{ label: t('title'), href: '/desk/catalogs' }]}
      />
      <div className="record">
        <div className="grid content-start gap-10">
          <section className="grid gap-3">
            <header>
              <h2>{t('lines')}</h2>
              <p className="text-muted">{t('linesHelp')}</p>
            </header>
            <RefusalNotice refusal={answerOfForm(answer, 'removeRule')?.refusal} />
            <CatalogLines rules={rules} canEdit={canEdit} />
            {canEdit && (
              <CatalogLineForm
                key={`${kind} ${events[0]?.id}`}
                kind={kind}
                targets={targets}
                answer={answer}
              />
            )}
          </section>
          <section className="grid gap-3">
            <h2>{t('usedBy')}</h2>
            {usedBy.length === 0 ? (
              <p className="text-quiet">{t('usedByNobody')}</p>
            ) : (
              <AgreementLinks agreements={usedBy} />
            )}
          </section>
          {canEdit && <CatalogHeaderForm key={name} catalog={catalog} answer={answer} />}
        </div>
        <aside className="grid content-start gap-6">
          <CatalogPreview preview={catalog.preview} />
          <RecordHistory events={events} />
        </aside>
      </div>
    </>
  )
}
