import type { ContractDraftView } from '#app/domain/quotes/contract-view.ts'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineName } from '../line-name.tsx'
import { LineTable } from '../table/line-table.tsx'
import { UnitPrice } from '../unit-price.tsx'
import { FigureInput } from './figure-input.tsx'

/** What the contract would say of each line, and its quota. */
export function ContractLines({ draft }: { draft: ContractDraftView }) {
  const t = useText('quotes')
  return (
    <section className="grid gap-3">
      <p className="text-muted">{t('contract.quotaHelp')}</p>
      <LineTable
        caption={t('contract.quotaHelp')}
        rows={draft.lines}
        rowKey={({ position }) => position}
        columns={[
          {
            key: 'product',
            header: t('product'),
            primary: true,
            cell: (line) => <ContractGoods line={line} />,
          },
          {
            key: 'quantity',
            header: t('quantity'),
            numeric: true,
            cell: (line) => <Quantity value={line.quantity} unit={line.unitCode} />,
          },
          {
            key: 'price',
            header: t('contract.price'),
            numeric: true,
            cell: ({ unitPrice, priceBase }) => (
              <UnitPrice amount={unitPrice} priceBase={priceBase} currency={draft.currency} />
            ),
          },
          {
            key: 'quota',
            header: t('contract.quota'),
            numeric: true,
            cell: (line) => <QuotaInput line={line} />,
          },
        ]}
      />
    </section>
  )
}

type Line = ContractDraftView['lines'][number]

function ContractGoods({ line: { sku, name, isHidden } }: { line: Line }) {
  const t = useText('quotes')
  return (
    <LineName sku={sku} name={name}>
      {isHidden && <span className="block text-small text-amber">{t('contract.hidden')}</span>}
    </LineName>
  )
}

function QuotaInput({ line: { position, sku, unitCode } }: { line: Line }) {
  const t = useText('quotes')
  return (
    <span className="inline-flex items-center gap-2">
      <FigureInput
        name={`quota-${position}`}
        label={t('contract.quotaOf', { sku })}
        defaultValue={null}
      />
      <span className="unit">{unitCode}</span>
    </span>
  )
}
