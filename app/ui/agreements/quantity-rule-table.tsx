import type { QuantityRuleView } from '#app/domain/prices/agreement-view.ts'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { useActionsColumn } from '../table/actions-column.ts'
import { DataTable } from '../table/data-table.tsx'
import type { TableColumn } from '../table/table-column.ts'
import { type TableState, tableSearch } from '../table/table-state.ts'
import { DetachButton } from './detach-button.tsx'

export const quantityRuleSpec = {
  sorts: ['product'],
  defaultSort: 'product',
  pageSize: 25,
} as const

type RuleTableProps = {
  state: TableState
  rows: readonly QuantityRuleView[]
  total: number
  canEdit: boolean
}

type Field = 'minimum' | 'maximum' | 'increment'

/** An agreement's own word in ink; what a silent field inherits in grey, with the agreement it comes from. */
export function QuantityRuleTable({ state, rows, total, canEdit }: RuleTableProps) {
  const t = useText('agreements')
  const actions = useActionsColumn('actions')
  const figure = (field: Field): TableColumn<QuantityRuleView> => ({
    key: field,
    header: t(field),
    numeric: true,
    cell: (rule) => <RuleFigure rule={rule} field={field} />,
  })
  return (
    <DataTable
      caption={t('quantityRules')}
      state={state}
      rows={rows}
      total={total}
      rowKey={({ sku, unit }) => `${sku} ${unit}`}
      searchable
      columns={[
        {
          key: 'product',
          header: t('product'),
          cell: (rule) => <RuleName rule={rule} />,
          primary: true,
        },
        figure('minimum'),
        figure('maximum'),
        figure('increment'),
        ...(canEdit
          ? [
              {
                ...actions,
                cell: (rule: QuantityRuleView) => <RuleActions rule={rule} state={state} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function RuleName({ rule }: { rule: QuantityRuleView }) {
  return (
    <span>
      {rule.name}
      <span className="block text-small font-normal text-quiet">{rule.sku}</span>
    </span>
  )
}

function RuleFigure({ rule, field }: { rule: QuantityRuleView; field: Field }) {
  const t = useText('agreements')
  const { unit, effective } = rule
  const own = field === 'maximum' && rule.noMaximum ? 'none' : rule[field]
  const real = effective[field]
  if (own === null)
    return (
      <span className="text-muted">
        {real === null ? t('unlimited') : <Quantity value={real} unit={unit} />}
        <span className="block text-small text-quiet">
          {effective.from[field]
            ? t('inheritedFrom', { name: effective.from[field] })
            : t('byDefault')}
        </span>
      </span>
    )
  if (own === 'none') return <>{t('unlimited')}</>
  return (
    <span>
      <Quantity value={own} unit={unit} />
      {real !== null && real !== own && (
        <span className="block text-small text-quiet">{t('comesTo', { quantity: real })}</span>
      )}
    </span>
  )
}

function RuleActions(props: { rule: QuantityRuleView; state: TableState }) {
  const { sku, unit } = props.rule
  const t = useText('agreements')
  const words = useText('words')
  const search = new URLSearchParams(tableSearch(props.state))
  search.set('rule', sku)
  search.set('unit', unit)
  return (
    <span className="flex justify-end gap-1">
      <LinkButton kind="quiet" small to={`?${search}#rule`} aria-label={t('editOf', { sku })}>
        {words('actions.edit')}
      </LinkButton>
      <DetachButton
        intent="removeRule"
        fields={{ sku, unit }}
        name={sku}
        label={t('removeOf', { sku })}
      />
    </span>
  )
}
