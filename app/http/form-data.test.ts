import { expect, test } from 'vitest'
import { formDataOf } from './form-data.server.ts'

const post = (type: string, body: string) =>
  new Request('http://localhost/', { method: 'POST', headers: { 'Content-Type': type }, body })

test.each([
  ['text/plain', 'a=1'],
  ['application/json', '{}'],
  ['application/x-www-form-urlencoded', 'note=a%00b'],
  ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; na'],
])('a body that is no form (%s) is a bad request', async (type, body) => {
  await expect(formDataOf(post(type, body))).rejects.toMatchObject({ status: 400 })
})

test('a form is read', async () => {
  const form = await formDataOf(post('application/x-www-form-urlencoded', 'a=1'))
  expect(form.get('a')).toBe('1')
})
