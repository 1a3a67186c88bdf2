import { isCalendarDay } from '#pricing/calendar-day.ts'
import { isMoreThanZero } from '#pricing/compare-decimals.ts'
import type { GoodsBySku, SheetGoods } from './sheet-goods.ts'
import type { CellColumn, CellProblem, Cells, SheetRow } from './sheet-row.ts'

const pricePattern = /^\d{1,12}(\.\d{1,4})?$/
const quantityPattern = /^\d{1,9}(\.\d{1,3})?$/

/** What is wrong with a row by itself, cell by cell; the server says the same and more. */
export function rowProblems({ cells, facts }: SheetRow, goods: GoodsBySku): readonly CellProblem[] {
  const found = goods.get(facts.sku)
  const problems: CellProblem[] = []
  const add = (problem: CellProblem | null) => problem && problems.push(problem)
  add(skuProblem(cells, found))
  if (found) add(unitProblem(cells, found))
  add(quantityProblem({ cells, facts }, found))
  add(priceProblem({ cells, facts }))
  if (!priceBases.includes(cells.priceBase)) add(wrong('priceBase', 'price-base-wrong'))
  if (cells.validFrom !== '' || cells.validUntil !== '') problems.push(...windowProblems(cells))
  return problems
}

const priceBases = ['1', '10', '100', '1000']

export function wrong(
  column: CellColumn,
  code: string,
  parameters: CellProblem['parameters'] = {},
): CellProblem {
  return { column, code, parameters, weight: 'wrong' }
}

type Read = Pick<SheetRow, 'cells' | 'facts'>
type Found = SheetGoods | null | undefined

function skuProblem({ sku }: Cells, found: Found): CellProblem | null {
  if (sku === '') return wrong('sku', 'sku-missing')
  return found === null ? wrong('sku', 'sku-unknown', { sku }) : null
}

function unitProblem({ unit, sku }: Cells, found: SheetGoods): CellProblem | null {
  if (found.units.some(({ code }) => code === unit)) return null
  const units = found.units.map(({ code }) => code).join(', ')
  return wrong('unit', 'unit-unknown', { sku, unit, units })
}

function quantityProblem({ cells, facts }: Read, found: Found): CellProblem | null {
  const column = 'minimumQuantity'
  const quantity = quantityPattern.test(cells.minimumQuantity) ? facts.minimum : null
  if (!quantity || !isMoreThanZero(quantity)) return wrong(column, 'quantity-wrong')
  if (!found) return null
  const places = cells.unit === found.baseUnit ? found.precision : 0
  if (quantity.decimalPlaces() > places) return wrong(column, 'precision', { places })
  const increment = found.units.find(({ code }) => code === cells.unit)?.increment
  const fits = !increment || quantity.lte(1) || quantity.mod(increment).isZero()
  return fits ? null : wrong(column, 'increment', { increment })
}

function priceProblem({ cells, facts }: Read): CellProblem | null {
  const { unitPrice } = cells
  const price = pricePattern.test(unitPrice) ? facts.price : null
  if (price) return isMoreThanZero(price) ? null : wrong('unitPrice', 'price-not-positive')
  if (unitPrice.startsWith('-')) return wrong('unitPrice', 'price-not-positive')
  const tooFine = /^\d+\.\d{5,}$/.test(unitPrice)
  return tooFine
    ? wrong('unitPrice', 'price-places', { places: 4 })
    : wrong('unitPrice', 'price-wrong')
}

function windowProblems({ validFrom, validUntil }: Cells): CellProblem[] {
  const isFromDay = validFrom === '' || isCalendarDay(validFrom)
  const isUntilDay = validUntil === '' || isCalendarDay(validUntil)
  const backwards = isFromDay && isUntilDay && validUntil !== '' && validUntil < validFrom
  return [
    ...(isFromDay ? [] : [wrong('validFrom', 'date-wrong')]),
    ...(isUntilDay ? [] : [wrong('validUntil', 'date-wrong')]),
    ...(backwards ? [wrong('validUntil', 'window-backwards')] : []),
  ]
}
