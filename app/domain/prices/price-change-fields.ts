import type { ListFacts } from './price-change-facts.ts'
import { percentProblem, samePercent } from './price-change-percentages.ts'
import { problemOf } from './price-change-problem.ts'
import { windowProblem } from './price-change-value.ts'
import type { PriceChangeProblem, PriceListChange, PriceListFields } from './price-list-change.ts'

type Name = keyof PriceListFields
type FieldValue = PriceListFields[Name]

/** What became of the list's own fields, by name. */
export type FieldChanges = Partial<Record<Name, { before: FieldValue; after: FieldValue }>>

type Asked = Pick<PriceListChange, 'fields' | 'fieldsSeen'>

/** The list's own fields as they will stand together, what of them changes, and what speaks against it. */
export function planFields({ fields, fieldsSeen = {} }: Asked, facts: ListFacts) {
  const merged = { ...facts.fields, ...fields }
  const after = { ...merged, mixGroup: merged.aggregation === 'mixGroup' ? merged.mixGroup : null }
  const names = Object.keys(after) as Name[]
  const changes: FieldChanges = {}
  for (const name of names) {
    const before = facts.fields[name]
    if (!sameField(name, before, after[name])) changes[name] = { before, after: after[name] }
  }
  const problems = [
    ...names.flatMap((name) => seenProblem(name, fieldsSeen, facts.fields) ?? []),
    ...ownProblems(after),
    ...combinedProblems(after, facts),
  ]
  return { after, changes, problems: Object.keys(changes).length > 0 ? problems : [] }
}

function seenProblem(
  name: Name,
  seen: Partial<PriceListFields>,
  stored: PriceListFields,
): PriceChangeProblem | null {
  const value = seen[name]
  if (value === undefined || sameField(name, value, stored[name])) return null
  return problemOf('', name, 'field-changed-meanwhile', { value: String(stored[name] ?? '–') })
}

function sameField(name: Name, one: FieldValue, other: FieldValue): boolean {
  if (name !== 'overallPercent') return one === other
  return samePercent(one === null ? null : String(one), other === null ? null : String(other))
}

function ownProblems(fields: PriceListFields): PriceChangeProblem[] {
  const name = fields.name.trim()
  const isPriority =
    Number.isInteger(fields.priority) && fields.priority >= -1e6 && fields.priority <= 1e6
  return [
    name === '' || name.length > 200 ? problemOf('', 'name', 'name-wrong') : null,
    isPriority ? null : problemOf('', 'priority', 'priority-wrong'),
    windowProblem('', fields.validFrom, fields.validUntil),
    percentProblem('', 'overallPercent', fields.overallPercent),
  ].filter((problem) => problem !== null)
}

/** What is right alone and wrong together. */
function combinedProblems(fields: PriceListFields, facts: ListFacts): PriceChangeProblem[] {
  const { mode, aggregation, mixGroup, exclusive, mergeAllowed, overallPercent } = fields
  const problems: PriceChangeProblem[] = []
  if (mode === 'graduated' && aggregation !== 'line' && aggregation !== 'variant') {
    problems.push(problemOf('', 'aggregation', 'graduated-scope'))
  }
  if (exclusive && mergeAllowed)
    problems.push(problemOf('', 'mergeAllowed', 'exclusive-with-merge'))
  const isKnown = mixGroup !== null && (mixGroup === facts.fields.mixGroup || facts.mixGroupExists)
  if (aggregation === 'mixGroup' && !isKnown) {
    problems.push(problemOf('', 'mixGroup', mixGroup ? 'mix-group-unknown' : 'mix-group-missing'))
  }
  if (facts.isBase && overallPercent !== null) {
    problems.push(problemOf('', 'overallPercent', 'percent-in-base-list'))
  }
  return problems
}
