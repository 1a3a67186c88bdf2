import type { LineKind } from '#app/domain/reports/what-if/result-table.ts'
import type { LineView, UnitPriceView } from '#app/domain/reports/what-if/what-if-view.ts'
import { Badge } from '../../badge.tsx'
import { formatQuantity } from '../../format/format-number.ts'
import { Money } from '../../format/money.tsx'
import { Quantity } from '../../format/quantity.tsx'
import type { I18n } from '../../i18n/create-i18n.ts'
import { useFormattingLocale } from '../../i18n/i18n-context.tsx'
import { textOf, useText } from '../../i18n/use-text.ts'
import type { TableColumn } from '../../table/table-column.ts'
import { Difference } from './difference.tsx'
import { CompanyLink, DocumentLink, type MayOpen } from './line-links.tsx'

/** The columns of the table and of its export. */
export function lineColumns(i18n: I18n, kind: LineKind, may: MayOpen): TableColumn<LineView>[] {
  const limits = kind === 'warnings' ? limitColumns(i18n) : []
  return [
    ...[articleColumn(i18n), effectColumn(i18n)],
    ...whereColumns(i18n, may),
    ...priceColumns(i18n),
    ...limits,
  ]
}

function articleColumn(i18n: I18n): TableColumn<LineView> {
  const t = textOf(i18n, 'whatIf')
  return {
    key: 'sku',
    header: t('article'),
    primary: true,
    sortable: true,
    cell: ({ sku, name }) => (
      <>
        {name} <span className="block text-small font-normal text-quiet">{sku}</span>
      </>
    ),
    value: ({ sku }) => sku,
  }
}

function whereColumns(i18n: I18n, may: MayOpen): TableColumn<LineView>[] {
  const t = textOf(i18n, 'whatIf')
  return [
    {
      key: 'company',
      header: t('buyer'),
      sortable: true,
      cell: (line) => <CompanyLink line={line} may={may} />,
      value: ({ company }) => company?.name ?? t('retail'),
    },
    {
      key: 'document',
      header: t('document'),
      sortable: true,
      cell: (line) => <DocumentLink line={line} may={may} />,
      value: ({ kind, documentNumber }) => documentNumber ?? t(`kinds.${kind}`),
    },
    {
      key: 'quantity',
      header: t('quantity'),
      wide: true,
      numeric: true,
      cell: ({ quantity, unit }) => <Quantity value={quantity} unit={unit} />,
      value: ({ quantity }) => quantity,
    },
  ]
}

function priceColumns(i18n: I18n): TableColumn<LineView>[] {
  const t = textOf(i18n, 'whatIf')
  return [
    {
      key: 'before',
      header: t('oldPrice'),
      numeric: true,
      cell: (line) => (
        <UnitPrice
          price={line.before}
          gross={line.gross}
          list={line.listBefore}
          other={line.listAfter}
          from={line.outOfBreak ? line.fromBefore : null}
        />
      ),
      value: ({ before }) => writtenPrice(before),
    },
    {
      key: 'after',
      header: t('newPrice'),
      numeric: true,
      cell: (line) => (
        <UnitPrice
          price={line.after}
          gross={line.gross}
          list={line.listAfter}
          other={line.listBefore}
          from={line.outOfBreak && !isPart(line.fromAfter) ? line.fromAfter : null}
        />
      ),
      value: ({ after }) => writtenPrice(after),
    },
    {
      key: 'difference',
      header: t('difference'),
      numeric: true,
      sortable: true,
      cell: ({ difference }) => <Difference value={difference} />,
      value: ({ difference }) => difference,
    },
  ]
}

/** A break of pieces, told in boxes: from the first box on. */
const isPart = (from: string | null) => from?.startsWith('0.') ?? false

/** An export has no room for notes: a price of several units says of how many. */
function writtenPrice(price: UnitPriceView | null) {
  return price && price.priceBase > 1 ? `${price.amount} / ${price.priceBase}` : price
}

function limitColumns(i18n: I18n): TableColumn<LineView>[] {
  const t = textOf(i18n, 'whatIf')
  const column = (key: 'unitAfter' | 'floorPrice' | 'unitCost', header: string) => ({
    key,
    header,
    numeric: true,
    cell: (line: LineView) => <Money value={line[key]} />,
    value: (line: LineView) => line[key],
  })
  return [
    column('unitAfter', t('unitAfter')),
    column('floorPrice', t('floor')),
    column('unitCost', t('cost')),
  ]
}

function effectColumn(i18n: I18n): TableColumn<LineView> {
  const t = textOf(i18n, 'whatIf')
  return {
    key: 'effect',
    header: t('effect'),
    cell: (line) => <Effects line={line} />,
    value: ({ frozen, effect, ...line }) =>
      [
        frozen ? t('sentKeeps') : t(`effects.${effect}`),
        ...(['belowCost', 'belowFloor', 'outOfBreak'] as const)
          .filter((flag) => line[flag])
          .map((flag) => t(`flags.${flag}`)),
        ...(line.refusedAfter ? [t('flags.refused')] : []),
      ].join(', '),
  }
}

type UnitPriceProps = {
  price: UnitPriceView | null
  gross: boolean
  list: string | null
  /** Which list answers on the other side. */
  other: string | null
  /** The break that it is the price of, where that matters. */
  from: string | null
}

/** Per how many, gross or not, and by which list where another one answers. */
function UnitPrice({ price, gross, list, other, from }: UnitPriceProps) {
  const t = useText('whatIf')
  const locale = useFormattingLocale()
  if (!price) return <span className="text-red">{t('onRequest')}</span>
  const notes = [
    ...(price.priceBase > 1 ? [t('perBase', { base: price.priceBase })] : []),
    ...(from ? [t('fromQuantity', { quantity: formatQuantity(locale, from) })] : []),
    ...(gross ? [t('gross')] : []),
    ...(list && list !== other ? [list] : []),
  ]
  return (
    <>
      <Money value={price} />
      {notes.map((note) => (
        <span key={note} className="block whitespace-nowrap text-small text-quiet">
          {note}
        </span>
      ))}
    </>
  )
}

const tones = {
  dearer: 'blue',
  cheaper: 'amber',
  same: 'neutral',
  lost: 'red',
  gained: 'green',
} as const

function Effects({ line }: { line: LineView }) {
  const t = useText('whatIf')
  const reasons = useText('pricing')
  const { effect, frozen, reasonAfter } = line
  if (frozen) return <Badge>{t('sentKeeps')}</Badge>
  return (
    <span className="flex flex-wrap gap-1">
      {line.belowCost && <Badge tone="red">{t('flags.belowCost')}</Badge>}
      {line.belowFloor && !line.belowCost && <Badge tone="amber">{t('flags.belowFloor')}</Badge>}
      {effect !== 'same' && <Badge tone={tones[effect]}>{t(`effects.${effect}`)}</Badge>}
      {line.outOfBreak && <Badge tone="amber">{t('flags.outOfBreak')}</Badge>}
      {line.refusedAfter && <Badge>{t('flags.refused')}</Badge>}
      {line.wasBelow && <span className="text-small text-quiet">{t('wasBelow')}</span>}
      {effect === 'lost' && reasonAfter && (
        <span className="text-small text-quiet">
          {reasons(`reasons.${reasonAfter as 'NO_LIST'}`)}
        </span>
      )}
    </span>
  )
}
