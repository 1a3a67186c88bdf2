import type { ContractDraftView } from '#app/domain/quotes/contract-view.ts'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { LineName } from '../line-name.tsx'
import { UnitPrice } from '../unit-price.tsx'
import { FigureInput } from './figure-input.tsx'

/** What the contract would say of each line, and its quota. */
export function ContractLines({ draft }: { draft: ContractDraftView }) {
  const t = useText('quotes')
  return (
    <section className="grid gap-3">
      <p className="text-muted">{t('contract.quotaHelp')}</p>
      <div className="table-scroll">
        <table className="table table-cards">
          <thead>
            <tr>
              <th>{t('product')}</th>
              <th className="num">{t('quantity')}</th>
              <th className="num">{t('contract.price')}</th>
              <th className="num">{t('contract.quota')}</th>
            </tr>
          </thead>
          <tbody>
            {draft.lines.map((line) => (
              <tr key={line.position}>
                <td>
                  <LineName sku={line.sku} name={line.name}>
                    {line.isHidden && (
                      <span className="block text-small text-amber">{t('contract.hidden')}</span>
                    )}
                  </LineName>
                </td>
                <td className="num" data-label={t('quantity')}>
                  <Quantity value={line.quantity} unit={line.unitCode} />
                </td>
                <td className="num" data-label={t('contract.price')}>
                  <UnitPrice
                    amount={line.unitPrice}
                    priceBase={line.priceBase}
                    currency={draft.currency}
                  />
                </td>
                <td className="num" data-label={t('contract.quota')}>
                  <span className="inline-flex items-center gap-2">
                    <FigureInput
                      name={`quota-${line.position}`}
                      label={t('contract.quotaOf', { sku: line.sku })}
                      defaultValue={null}
                    />
                    <span className="unit">{line.unitCode}</span>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
