type Fields = Readonly<Record<string, string>>

export const strange = [
  '\u0000',
  '',
  ' ',
  '-1',
  '0',
  '-0',
  '1e309',
  'NaN',
  '0x10',
  '１２',
  '1,5',
  '99999999999999999999',
  '1.00000000001',
  '\u202e\u0645\u0631\u062d\u0628\u0627 🛒',
  "'; DROP TABLE users; --",
  '<script>alert(1)</script>',
  '{"$gt":""}',
  '2026-02-30',
  '%',
  'x'.repeat(20_000),
]

const encoded = (fields: Iterable<[string, string]>) => new URLSearchParams([...fields]).toString()

/**
 * What else might arrive in the place of a form: one strange value in each field, a different one in each, fields left
 * out, twice, as lists, with names that mean something to JavaScript, and many.
 */
export function mutations(form: Fields): [how: string, body: string][] {
  const entries = Object.entries(form)
  const each = entries.map(([name], index): [string, string] => {
    const value = strange[(index * 7 + name.length) % strange.length] ?? ''
    return [
      `${name}=${JSON.stringify(value.slice(0, 20))}`,
      encoded(Object.entries({ ...form, [name]: value })),
    ]
  })
  const fields = entries.filter(([name]) => name !== 'intent')
  return [
    ...each.slice(0, 12),
    ['nothing', ''],
    [
      'all strange',
      encoded(
        entries.map(([name, value], index) => [
          name,
          name === 'intent' ? value : (strange[index % strange.length] ?? ''),
        ]),
      ),
    ],
    ['all twice', encoded([...entries, ...entries])],
    ['all as lists', encoded(fields.map(([name, value]) => [`${name}[]`, value]))],
    [
      '__proto__',
      encoded([...entries, ['__proto__', '1'], ['constructor', '1'], ['toString', '1']]),
    ],
    [
      'many',
      encoded([
        ...entries,
        ...Array.from({ length: 1_500 }, (_, index): [string, string] => [`f${index}`, '1']),
      ]),
    ],
    ['no encoding', `${encoded(entries)}&%E0%A4%A&=%`],
  ]
}
