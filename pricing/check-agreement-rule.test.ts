import { expect, test } from 'vitest'
import { decimal } from '#test/factories/price-world.ts'
import { checkAgreementRule } from './check-agreement-rule.ts'

const check = (fields: { minimum?: string; maximum?: string; increment?: string }, precision = 0) =>
  checkAgreementRule(
    {
      minimum: fields.minimum ? decimal(fields.minimum) : null,
      maximum: fields.maximum === 'none' ? 'none' : fields.maximum ? decimal(fields.maximum) : null,
      increment: fields.increment ? decimal(fields.increment) : null,
    },
    precision,
  )

test.each([
  [{}, 0, []],
  [{ minimum: '24', maximum: '24', increment: '12' }, 0, []],
  [{ minimum: '0.5', maximum: 'none', increment: '0.25' }, 2, []],
  [{ increment: '0' }, 0, ['INCREMENT_NOT_POSITIVE']],
  [{ increment: '-1' }, 0, ['INCREMENT_NOT_POSITIVE']],
  [{ increment: '0.25' }, 1, ['INCREMENT_PRECISION']],
  [{ minimum: '5', increment: '2' }, 0, ['MINIMUM_OFF_INCREMENT']],
  [{ minimum: '0.5' }, 0, ['MINIMUM_OFF_INCREMENT']],
  [{ maximum: '5', increment: '2' }, 0, ['MAXIMUM_OFF_INCREMENT']],
  [{ minimum: '10', maximum: '8', increment: '2' }, 0, ['MAXIMUM_BELOW_MINIMUM']],
])('%j at %i places: %j', (fields, precision, expected) => {
  expect(check(fields, precision)).toEqual(expected)
})
