import type { OrderRuleView } from '#app/domain/prices/agreement-view.ts'
import type { FormAnswer } from '../form/form-errors.ts'
import { Money } from '../format/money.tsx'
import { useText } from '../i18n/use-text.ts'
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
  return (
    <section className="grid gap-3">
      <header>
        <h2>{t('orderRules')}</h2>
        <p className="text-muted">{t('orderRulesHelp')}</p>
      </header>
      {rules.length === 0 ? (
        <p className="text-quiet">{t('noOrderRules')}</p>
      ) : (
        <div className="table-scroll">
          <table className="table table-cards">
            <thead>
              <tr>
                <th>{t('currency')}</th>
                {limits.map(([key, label]) => (
                  <th key={key} className="num">
                    {t(label)}
                  </th>
                ))}
                {canEdit && <th />}
              </tr>
            </thead>
            <tbody>
              {rules.map((rule) => (
                <tr key={rule.currency}>
                  <td className="primary-cell font-medium">{rule.currency}</td>
                  {limits.map(([key, label]) => (
                    <td key={key} className="num" data-label={t(label)}>
                      <Limit amount={rule[key]} currency={rule.currency} />
                    </td>
                  ))}
                  {canEdit && (
                    <td>
                      <DetachButton
                        intent="removeOrderRule"
                        fields={{ currency: rule.currency }}
                        name={rule.currency}
                        label={t('removeOrderRule', { currency: rule.currency })}
                      />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {canEdit && <OrderRuleForm rules={rules} currency={currency} answer={answer} />}
    </section>
  )
}

function Limit({ amount, currency }: { amount: string | null; currency: string }) {
  if (amount === null) return <span className="text-quiet">–</span>
  return <Money value={{ amount, currency }} />
}
