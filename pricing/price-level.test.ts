import { expect, test } from 'vitest'
import { list } from '#test/factories/price-world.ts'
import { priceLevels } from './price-level.ts'

const company = (name: string, segments: string[] = []) => ({
  name,
  lists: [list(name)],
  segments: segments.map((segment) => ({ name: segment, lists: [list(segment)] })),
})
const channel = { name: 'wholesale', lists: [list('wholesale')] }
const order = (...companies: ReturnType<typeof company>[]) =>
  priceLevels(companies, channel, [list('base')]).map(({ kind, lists }) =>
    [kind, ...lists.map(({ id }) => id)].join(' '),
  )

test('company, parents walking up, segments as one level, channel, base', () => {
  expect(order(company('branch', ['horeca', 'export']), company('group'), company('top'))).toEqual([
    'company branch',
    'parent group',
    'parent top',
    'segment horeca export',
    'channel wholesale',
    'base base',
  ])
})

test('a company without a segment has the nearest ancestor’s', () => {
  const levels = order(company('branch'), company('group', ['horeca']), company('top', ['export']))
  expect(levels).toContain('segment horeca')
})

test('a company’s own segment replaces its ancestors’', () => {
  expect(order(company('branch', ['export']), company('group', ['horeca']))).toContain(
    'segment export',
  )
})

test('a contract from a quote answers before the company’s lists, a parent’s at the parent’s level', () => {
  const branch = { ...company('branch'), contracts: [list('quoted')] }
  const group = { ...company('group'), contracts: [list('of the group')] }
  const levels = priceLevels([branch, group], channel, [])
  expect(levels.slice(0, 3).map(({ kind, lists }) => [kind, ...lists.map(({ id }) => id)])).toEqual(
    [
      ['contract', 'quoted'],
      ['company', 'branch'],
      ['parent', 'of the group', 'group'],
    ],
  )
})

test('retail buyers without a company have channel and base', () => {
  expect(order()).toEqual(['segment', 'channel wholesale', 'base base'])
})
