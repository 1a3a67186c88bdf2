import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import { canonicalJson } from './canonical-json.ts'

test('keys are in order at every depth, without spaces', () => {
  expect(canonicalJson({ b: [{ d: null, c: 'ș' }], a: 1 })).toBe('{"a":1,"b":[{"c":"ș","d":null}]}')
})

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
})).value

test.prop([json], propertyRuns())('the text reads back as the same content', (value) => {
  const text = canonicalJson(value as Parameters<typeof canonicalJson>[0])
  expect(canonicalJson(JSON.parse(text))).toBe(text)
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
})
