import type { InvoiceContent, PrintedLine } from '#app/domain/billing/invoice-content.ts'
import { Money } from '../format/money.tsx'
import { Percent } from '../format/percent.tsx'
import { Quantity } from '../format/quantity.tsx'
import { useText } from '../i18n/use-text.ts'
import { Totals } from '../totals.tsx'
import { TwoLines } from './two-lines.tsx'

/** The lines of an issued document, as printed. */
export function DocumentLines({ content }: { content: InvoiceContent }) {
  const t = useText('invoices')
  const { currency } = content
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <caption className="sr-only">{t('lines')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('product')}</th>
            <th scope="col" className="num">
              {t('quantity')}
            </th>
            <th scope="col" className="num">
              {t('unitPrice')}
            </th>
            <th scope="col" className="num">
              {t('vat')}
            </th>
            <th scope="col" className="num">
              {t('amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {content.lines.map((line) => (
            <tr key={line.id}>
              <td data-label={t('product')}>
                <TwoLines below={line.sku}>
                  <span className="font-medium">{line.name}</span>
                </TwoLines>
              </td>
              <td className="num" data-label={t('quantity')}>
                <Quantity value={line.quantity} unit={line.unitCode} />
              </td>
              <td className="num" data-label={t('unitPrice')}>
                <UnitPrice line={line} currency={currency} />
              </td>
              <td className="num" data-label={t('vat')}>
                <Percent rate={line.rate} />
              </td>
              <td className="num" data-label={t('amount')}>
                <Money value={{ amount: line.amount, currency }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function UnitPrice({ line, currency }: { line: PrintedLine; currency: string }) {
  const t = useText('invoices')
  const { unitPrice, priceBase, discountPercent } = line
  return (
    <TwoLines
      below={
        <>
          {priceBase > 1 && t('perBase', { base: priceBase })}{' '}
          {/[1-9]/.test(discountPercent) && (
            <>
              −<Percent percent={discountPercent} />
            </>
          )}
        </>
      }
    >
      <Money value={{ amount: unitPrice, currency }} />
    </TwoLines>
  )
}

/** VAT per rate beside the sums. */
export function DocumentSums({ content }: { content: InvoiceContent }) {
  const t = useText('invoices')
  const { currency, totals, groups } = content
  const money = (amount: string) => <Money value={{ amount, currency }} />
  return (
    <div className="mt-4 grid items-start gap-6 md:grid-cols-2">
      <table className="table table-compact">
        <caption className="mb-2 text-start text-small text-muted">{t('vatPerRate')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rate')}</th>
            <th scope="col" className="num">
              {t('taxable')}
            </th>
            <th scope="col" className="num">
              {t('tax')}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ taxCategory, rate, taxable, tax, exemption }) => (
            <tr key={`${taxCategory} ${rate}`}>
              <td>
                <Percent rate={rate} />
                {exemption && <span className="block text-small text-quiet">{exemption}</span>}
              </td>
              <td className="num">{money(taxable)}</td>
              <td className="num">{money(tax)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Totals
        rows={[
          { id: 'subtotal', label: t('subtotal'), value: money(totals.subtotal) },
          ...content.allowances.map(({ id, rate, name, amount }) => ({
            id: `${id} ${rate}`,
            label: name,
            value: money(`-${amount}`.replace('--', '')),
          })),
          ...content.charges.map(({ id, name, amount }) => ({
            id,
            label: name,
            value: money(amount),
          })),
          { id: 'net', label: t('net'), value: money(totals.taxExclusive) },
          { id: 'vat', label: t('vatTotal'), value: money(totals.taxTotal) },
          { id: 'total', label: t('grandTotal'), value: money(totals.total), strong: true },
        ]}
      />
    </div>
  )
}
