import { describe, expect, it } from 'vitest'
import { createI18n } from './create-i18n.ts'

const areas = {
  shop: {
    hello: 'Salut, {{name}}!',
    days_one: '{{count}} zi',
    days_few: '{{count}} zile',
    days_other: '{{count}} de zile',
    rows_one: 'un rând',
    rows_other: '{{count, number}} de rânduri',
    totals: { sum: 'Suma' },
    refusals: { 'no-lines': 'Coșul este gol.' },
  },
}
const ro = createI18n('ro', areas)

describe('the words of one language', () => {
  it.each([
    [1, '1 zi'],
    [2, '2 zile'],
    [119, '119 zile'],
    [20, '20 de zile'],
  ])('counts %d by the plural rules of the language', (count, said) => {
    expect(ro.t('shop:days', { count })).toBe(said)
  })

  it('takes the other form where the rule has no form of its own', () => {
    expect(ro.t('shop:rows', { count: 3 })).toBe('3 de rânduri')
  })

  it('writes numbers as the language does', () => {
    expect(ro.t('shop:rows', { count: 12345 })).toBe('12.345 de rânduri')
    expect(ro.t('shop:days', { count: 12345 })).toBe('12.345 de zile')
  })

  it('fills in a place, and leaves one that nothing is given for', () => {
    const shop = ro.area('shop')
    expect(shop('hello', { name: 'Ana' })).toBe('Salut, Ana!')
    expect(shop('hello', {})).toBe('Salut, {{name}}!')
    expect(shop('hello')).toBe('Salut, {{name}}!')
  })

  it('finds groups by dots and the refusals of every area in one', () => {
    expect(ro.t('shop:totals.sum')).toBe('Suma')
    expect(ro.t('refusals:no-lines')).toBe('Coșul este gol.')
  })

  it('says a key that no area has', () => {
    expect(ro.t('refusals:never-seen', { count: 2 })).toBe('never-seen')
    expect(ro.t('shop:totals')).toBe('totals')
    expect(ro.exists('refusals:never-seen')).toBe(false)
    expect(ro.exists('refusals:no-lines')).toBe(true)
  })
})
