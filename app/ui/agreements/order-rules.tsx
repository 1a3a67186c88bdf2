import type { OrderRuleView } from '#app/domain/prices/agreement-view.ts'
import type { FormAnswer } from '../form/form-errors.ts'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'
import { useActionsColumn } from '../table/actions-column.ts'
import { LineTable } from '../table/line-table.tsx'
import { DetachButton } from './detach-button.tsx'
import { OrderRuleForm } from './order-rule-form.tsx'

const limits = [
  ['minimum', 'orderMinimum'],
  ['firstOrderMinimum', 'firstOrderMinimum'],
  ['reorderMinimum', 'reorderMinimum'],
  ['maximum', 'orderMaximum'],
] as const

type OrderRulesProps = {
  rules: readonly OrderRuleView[]
  currency: string | null
  canEdit: boolean
  answer: FormAnswer | undefined
}

/** What an order must reach and may not pass, a line a currency. */
export function OrderRules({ rules, currency, canEdit, answer }: OrderRulesProps) {
  const t = useText('agreements')
  const actions = useActionsColumn()
  const removeRule = ({ currency: one }: OrderRuleView) => (
    <DetachButton
      intent="removeOrderRule"
      fields={{ currency: one }}
      name={one}
      label={t('removeOrderRule', { currency: one })}
    />
  )
  return (
    <section className="grid gap-3">
      <header>
        <h2>{t('orderRules')}</h2>
        <p className="text-muted">{t('orderRulesHelp')}</p>
      </header>
      {rules.length === 0 ? (
        <p className="text-quiet">{t('noOrderRules')}</p>
      ) : (
        <LineTable
          caption={t('orderRules')}
          rows={rules}
          rowKey={({ currency: one }) => one}
          columns={[
            {
              key: 'currency',
              header: t('currency'),
              primary: true,
              cell: (rule) => rule.currency,
            },
            ...limits.map(([key, label]) => ({
              key,
              header: t(label),
              numeric: true,
              cell: (rule: OrderRuleView) => <Limit amount={rule[key]} currency={rule.currency} />,
            })),
            ...(canEdit ? [{ ...actions, cell: removeRule }] : []),
          ]}
        />
      )}
      {canEdit && <OrderRuleForm rules={rules} currency={currency} answer={answer} />}
    </section>
  )
}

function Limit({ amount, currency }: { amount: string | null; currency: string }) {
  if (amount === null) return <span className="text-quiet">–</span>
  return <Money value={{ amount, currency }} />
}
