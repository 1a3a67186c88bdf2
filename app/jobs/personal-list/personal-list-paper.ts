import type { PaperText } from '#app/documents/paper-text.ts'
import type { PaperLine, PriceListPaper } from '#app/documents/price-list-paper.ts'
import type { PersonalListLine, PersonalListRung } from '#app/domain/prices/personal-list.ts'
import type { Text } from '#app/ui/i18n/use-text.ts'

type Facts = {
  buyer: string
  seller: { name: string; lines: readonly string[]; footer: string }
  currency: string
  today: string
}

/** A personal price list as paper: one row a variant and unit, its ladder beside it. */
export function personalListPaper(
  lines: readonly PersonalListLine[],
  { buyer, seller, currency, today }: Facts,
  paper: PaperText,
  t: Text<'personalList'>,
): PriceListPaper {
  return {
    language: paper.locale,
    title: t('title'),
    buyer,
    asOf: t('paper.asOf', { day: paper.day(today) }),
    seller,
    head: {
      sku: t('columns.sku'),
      name: t('columns.name'),
      unit: t('columns.unit'),
      from: t('columns.from'),
      price: `${t('paper.price')} ${currency}`,
      listPrice: `${t('paper.listPrice')} ${currency}`,
    },
    groups: grouped(lines).map(([heading, some]) => ({
      heading,
      lines: some.map((line) => paperLine(line, paper, t)),
    })),
    notes: [t('paper.net'), t('paper.valid')],
    footer: seller.footer,
    pageOf: paper.t('page', { page: '{{page}}', pages: '{{pages}}' }),
  }
}

function grouped(lines: readonly PersonalListLine[]): [string, PersonalListLine[]][] {
  const groups = new Map<string, PersonalListLine[]>()
  for (const line of lines) {
    const group = groups.get(line.category)
    if (group) group.push(line)
    else groups.set(line.category, [line])
  }
  return [...groups]
}

function paperLine(line: PersonalListLine, paper: PaperText, t: Text<'personalList'>): PaperLine {
  const { sku, name, brand, unitName, factor, increment, maximum, vatPercent } = line
  const details = [
    brand,
    factor === '1' ? null : t('paper.contains', { factor: paper.quantity(factor) }),
    increment === '1' ? null : t('paper.increment', { increment: paper.quantity(increment) }),
    maximum && t('paper.maximum', { maximum: paper.quantity(maximum) }),
    t('paper.vat', { rate: paper.percent(vatPercent) }),
  ]
  const rungs = line.rungs.map((rung) => paperRung(rung, paper, t))
  return {
    sku,
    name,
    unit: unitName,
    detail: details.filter(Boolean).join(' · '),
    rungs: rungs.length > 0 ? rungs : [{ from: '', price: t('onRequest'), listPrice: '' }],
  }
}

function paperRung(rung: PersonalListRung, paper: PaperText, t: Text<'personalList'>) {
  const { from, unitPrice, priceBase, appliesAbove, listPrice } = rung
  const figure = (price: string, base: number) =>
    base === 1 ? paper.figure(price) : `${paper.figure(price)} / ${base}`
  return {
    from: appliesAbove === null ? paper.quantity(from) : `> ${paper.quantity(appliesAbove)}`,
    price: unitPrice === null ? t('onRequest') : figure(unitPrice, priceBase),
    listPrice: listPrice ? figure(listPrice.unitPrice, listPrice.priceBase) : '–',
  }
}
