import type {
  InvoiceContent,
  PrintedLine,
  PrintedTaxGroup,
} from '#app/domain/billing/invoice-content.ts'
import type { Column, DocumentView, Row } from './document-view.ts'
import type { PaperText } from './paper-text.ts'

type Lines = Pick<DocumentView, 'columns' | 'rows'>

/** Item, quantity, price, discount (where any line has one), VAT and amount. */
export function pricedLines(
  lines: readonly PrintedLine[],
  currency: string,
  text: PaperText,
): Lines {
  const { t } = text
  const hasDiscount = lines.some(({ discountPercent }) => /[1-9]/.test(discountPercent))
  const column = (key: string, label: string, width: number): Column => ({
    key,
    label,
    width,
    align: 'right',
  })
  return {
    columns: [
      { key: 'position', label: t('columns.position'), width: 22, align: 'left' },
      { key: 'item', label: t('columns.item'), width: 0, align: 'left' },
      column('quantity', t('columns.quantity'), 64),
      column('unitPrice', t('columns.unitPrice'), 58),
      ...(hasDiscount ? [column('discount', t('columns.discount'), 38)] : []),
      column('vat', t('columns.vat'), 34),
      column('amount', t('columns.amount', { currency }), 72),
    ],
    rows: lines.map((line, index) => pricedRow(line, index + 1, text)),
  }
}

/** A cash discount is no goods: its share of each VAT rate, off the price or back on it. */
export function discountLines({ allowances, currency }: InvoiceContent, text: PaperText): Lines {
  const { t, figure, rate, charge } = text
  return {
    columns: [
      { key: 'position', label: t('columns.position'), width: 22, align: 'left' },
      { key: 'item', label: t('columns.item'), width: 0, align: 'left' },
      { key: 'vat', label: t('columns.vat'), width: 64, align: 'right' },
      { key: 'amount', label: t('columns.amount', { currency }), width: 96, align: 'right' },
    ],
    rows: allowances.map(({ name, rate: vat, amount }, index) => ({
      cells: {
        position: String(index + 1),
        item: charge(name),
        vat: rate(vat),
        amount: figure(`-${amount}`.replace('--', '')),
      },
    })),
  }
}

function pricedRow(line: PrintedLine, position: number, text: PaperText): Row {
  const { t, figure, quantity, rate, percent, unit } = text
  const base = line.priceBase === 1 ? '' : ` ${t('perBase', { base: line.priceBase })}`
  return {
    cells: {
      position: String(position),
      item: line.name,
      quantity: `${quantity(line.quantity)} ${unit(line.unitCode)}`,
      unitPrice: `${figure(line.unitPrice)}${base}`,
      discount: /[1-9]/.test(line.discountPercent) ? percent(line.discountPercent) : '',
      vat: rate(line.rate),
      amount: figure(line.amount),
    },
    detail: line.sku,
  }
}

/** VAT per category and rate; an exempt group says why. */
export function taxTable(groups: readonly PrintedTaxGroup[], text: PaperText) {
  const { t, figure, rate } = text
  return {
    head: [t('taxTable.rate'), t('taxTable.taxable'), t('taxTable.tax')],
    rows: groups.map(({ taxCategory, rate: vat, taxable, tax }) => [
      `${rate(vat)}${taxCategory === 'S' ? '' : ` (${taxCategory})`}`,
      figure(taxable),
      figure(tax),
    ]),
  }
}

const exempt = ['Z', 'E', 'AE', 'K', 'G', 'O'] as const

export function exemptionNotes(groups: readonly PrintedTaxGroup[], { t }: PaperText): string[] {
  const present = new Set(groups.map(({ taxCategory }) => taxCategory))
  return exempt
    .filter((code) => present.has(code))
    .map((code) => `${code}: ${t(`exemptions.${code}`)}`)
}
