import type { RecordEventView } from '#app/domain/companies/record-event.ts'
import type {
  AgreementDetail,
  Choice,
  QuantityRuleView,
} from '#app/domain/prices/agreement-view.ts'
import { Status } from '../badge.tsx'
import { answerOfForm } from '../form/answer-of-form.ts'
import type { FormAnswer } from '../form/form-errors.ts'
import { useI18n } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { PageHeader } from '../page-header.tsx'
import { RefusalNotice } from '../refusal-notice.tsx'
import { hasFilters, type TableState } from '../table/table-state.ts'
import { AgreementFacts } from './agreement-facts.tsx'
import { AgreementHistory } from './agreement-history.tsx'
import { audienceName } from './audience-names.ts'
import { BoundCatalogs } from './bound-catalogs.tsx'
import { BoundLists } from './bound-lists.tsx'
import { OrderRules } from './order-rules.tsx'
import { QuantityRuleForm } from './quantity-rule-form.tsx'
import { QuantityRuleTable } from './quantity-rule-table.tsx'

export type AgreementScreenProps = {
  agreement: AgreementDetail
  rules: { state: TableState; rows: readonly QuantityRuleView[]; total: number }
  /** The rule that is being changed. */
  editing: QuantityRuleView | null
  /** What may be attached; null for who only reads. */
  attachable: { lists: readonly Choice[]; catalogs: readonly Choice[] } | null
  events: readonly RecordEventView[]
  seesCompanies: boolean
  seesQuotes: boolean
  answer: FormAnswer | undefined
}

/** What binds an audience, all on one page: its parts are small and change one by one. */
export function AgreementScreen(props: AgreementScreenProps) {
  const { agreement, attachable, answer, events } = props
  const t = useText('agreements')
  const i18n = useI18n()
  const path = `/desk/agreements/${encodeURIComponent(agreement.code)}`
  return (
    <>
      <PageHeader
        title={agreement.name}
        state={<Status kind="agreement" state={agreement.state} />}
        detail={[agreement.code, audienceName(i18n, agreement)].join(' · ')}
        crumbs={[{ label: t('title'), href: '/desk/agreements' }]}
        action={attachable && <LinkButton to={`${path}/edit`}>{t('edit')}</LinkButton>}
      />
      <div className="record">
        <div className="grid content-start gap-10">
          <PartGone answer={answer} />
          <BoundLists
            key={`lists ${agreement.boundLists.length}`}
            lists={agreement.boundLists}
            attachable={attachable?.lists ?? null}
            answer={answer}
          />
          <BoundCatalogs
            key={`catalogs ${agreement.boundCatalogs.length}`}
            catalogs={agreement.boundCatalogs}
            attachable={attachable?.catalogs ?? null}
            answer={answer}
          />
          <QuantityRules {...props} />
          <OrderRules
            key={events[0]?.id}
            rules={agreement.orderRules}
            currency={agreement.currency}
            canEdit={attachable !== null}
            answer={answer}
          />
        </div>
        <aside className="grid content-start gap-6">
          <AgreementFacts {...props} />
          <AgreementHistory events={events} />
        </aside>
      </div>
    </>
  )
}

const removals = ['detachList', 'detachCatalog', 'removeRule', 'removeOrderRule']

/** What was to be removed and was not there any more. */
function PartGone({ answer }: { answer: FormAnswer | undefined }) {
  const own = removals.map((intent) => answerOfForm(answer, intent)).find(Boolean)
  return <RefusalNotice refusal={own?.refusal} />
}

function QuantityRules({ rules, editing, attachable, answer, events }: AgreementScreenProps) {
  const t = useText('agreements')
  const canEdit = attachable !== null
  return (
    <section className="grid gap-3">
      <header>
        <h2>{t('quantityRules')}</h2>
        <p className="text-muted">{t('quantityRulesHelp')}</p>
      </header>
      {rules.total === 0 && !hasFilters(rules.state) && (
        <p className="text-quiet">{t('noRules')}</p>
      )}
      {canEdit && (
        <QuantityRuleForm
          key={`${editing?.sku} ${editing?.unit} ${events[0]?.id}`}
          rule={editing}
          answer={answer}
        />
      )}
      {(rules.total > 0 || hasFilters(rules.state)) && (
        <QuantityRuleTable {...rules} canEdit={canEdit} />
      )}
    </section>
  )
}
