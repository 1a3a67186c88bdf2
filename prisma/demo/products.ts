import { Decimal } from '#pricing/decimal.ts'
import { roundUnitPrice } from '#pricing/rounding.ts'
import { parents, type Range, ranges } from './assortment.ts'
import { pictureName } from './drawings.ts'

export type DemoVariant = {
  sku: string
  gtin: string
  name: string
  options: Record<string, string>
  baseUnit: 'pc' | 'kg' | 'm'
  precision: number
  tax: 'standard' | 'reduced'
  position: number
  /** Net price in EUR of one base unit. */
  price: Decimal
  pack: Range['pack']
}

export type DemoProduct = {
  slug: string
  name: string
  nameRo: string
  descriptionEn: string
  descriptionRo: string
  brand: string
  tags: string[]
  category: string
  image: string
  variants: DemoVariant[]
}

export const demoCategories = [
  ...Object.entries(parents).map(([slug, [en, ro]]) => ({ slug, en, ro, parent: null })),
  ...ranges.map(({ category, en, ro }) => ({
    slug: category,
    en,
    ro,
    parent: category.split('/')[0] ?? null,
  })),
]

/** The 400 products: every item of a range in every make of it, its axis as variants. */
export function demoProducts(): DemoProduct[] {
  let counter = 0
  return ranges.flatMap((range) =>
    range.items.flatMap((item, itemIndex) =>
      range.makes.map((make, makeIndex) => {
        counter += 1
        return product(range, { item, itemIndex, make, makeIndex, counter })
      }),
    ),
  )
}

type Place = {
  item: Range['items'][number]
  itemIndex: number
  make: Range['makes'][number]
  makeIndex: number
  counter: number
}

function product(range: Range, place: Place): DemoProduct {
  const [en, ro] = place.item
  const [makeEn, makeRo] = place.make
  const name = makeEn ? `${en}, ${makeEn}` : en
  const nameRo = makeRo ? `${ro}, ${makeRo}` : ro
  return {
    slug: slugOf(name),
    name,
    nameRo,
    descriptionEn: `${name}. ${range.brand} quality for daily trade use, delivered in units of ${range.pack.increment} and in a ${range.pack.unit} of ${range.pack.factor}.`,
    descriptionRo: `${nameRo}. Calitate ${range.brand} pentru uz profesional zilnic.`,
    brand: range.brand,
    tags: tagsOf(place.counter),
    category: range.category,
    image: `products/${pictureName(range.drawing, place.makeIndex)}`,
    variants: (range.axis?.values ?? ['']).map((value, step) => variant(range, place, value, step)),
  }
}

function variant(range: Range, place: Place, value: string, step: number): DemoVariant {
  const [, , price] = place.item
  const [, , makePercent] = place.make
  const number = place.counter * 10 + step
  const factor = new Decimal(100).plus((range.axis?.stepPercent ?? 0) * step).times(makePercent)
  const baseUnit = range.base ?? 'pc'
  return {
    sku: `${range.sku}-${String(place.itemIndex + 1).padStart(2, '0')}${String.fromCharCode(65 + place.makeIndex)}${step + 1}`,
    gtin: gtin13(`594${String(number).padStart(9, '0')}`),
    name: value,
    options: range.axis ? { [range.axis.name]: value } : {},
    baseUnit,
    precision: baseUnit === 'pc' ? 0 : 1,
    tax: range.tax,
    position: step,
    price: roundUnitPrice(new Decimal(price).times(factor).div(10_000)),
    pack: range.pack,
  }
}

function tagsOf(counter: number): string[] {
  const tags: string[] = []
  if (counter % 11 === 0) tags.push('new')
  if (counter % 7 === 0) tags.push('bestseller')
  if (counter % 13 === 0) tags.push('clearance')
  return tags
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** GS1 check digit: weights 1 and 3 in turn from the left. */
function gtin13(twelve: string): string {
  const sum = [...twelve].reduce(
    (total, digit, place) => total + Number(digit) * (place % 2 ? 3 : 1),
    0,
  )
  return `${twelve}${(10 - (sum % 10)) % 10}`
}
