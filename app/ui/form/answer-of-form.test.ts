import { expect, test } from 'vitest'
import { answerAtFields, answerOfForm } from './answer-of-form.ts'

const refusal = { code: 'rule-sku', parameters: { sku: 'M8' } }
const answer = { refusal, values: { intent: 'saveRule', sku: 'M8' } }

test('an answer is that of the form whose intent was sent', () => {
  expect(answerOfForm(answer, 'saveRule')).toBe(answer)
  expect(answerOfForm(answer, 'removeRule')).toBeUndefined()
  expect(answerOfForm(undefined, 'saveRule')).toBeUndefined()
})

test('a refusal that a field knows is its error, each time as the same object', () => {
  const fields = { 'rule-sku': 'sku' }
  const found = answerAtFields(answer, fields)
  expect(found?.errors?.fieldErrors).toEqual({ sku: ['refusals:rule-sku|sku=M8'] })
  expect(found?.values).toBe(answer.values)
  expect(answerAtFields(answer, fields)).toBe(found)
  expect(answerAtFields(answer, { other: 'sku' })).toBe(answer)
})
