import { z } from 'zod'

type Issue = Parameters<NonNullable<NonNullable<Parameters<typeof z.config>[0]>['customError']>>[0]

/** A message key of the `form` area with what its sentence needs: `form:errors.tooShort|count=8`. */
const key = (name: string, parameters: Readonly<Record<string, unknown>> = {}) =>
  [`form:errors.${name}`, ...Object.entries(parameters).map(([k, v]) => `${k}=${v}`)].join('|')

const ofFormat: Readonly<Record<string, string>> = {
  email: 'email',
  date: 'date',
  datetime: 'date',
  url: 'url',
}

function tooSmall({ origin, minimum }: Readonly<Record<string, unknown>>): string {
  if (origin === 'string') {
    return Number(minimum) <= 1 ? key('required') : key('tooShort', { count: minimum })
  }
  if (origin === 'array' || origin === 'set') return key('tooFew', { count: minimum })
  return key('tooSmall', { minimum })
}

function tooBig({ origin, maximum }: Readonly<Record<string, unknown>>): string {
  if (origin === 'string') return key('tooLong', { count: maximum })
  if (origin === 'array' || origin === 'set') return key('tooMany', { count: maximum })
  return key('tooBig', { maximum })
}

const byCode: Readonly<Record<string, (issue: Readonly<Record<string, unknown>>) => string>> = {
  too_small: tooSmall,
  too_big: tooBig,
  invalid_type: ({ input, expected }) => {
    if (input === undefined || input === null) return key('required')
    return key(expected === 'number' ? 'notANumber' : 'invalid')
  },
  invalid_value: ({ input }) =>
    key(input === undefined || input === '' ? 'required' : 'notAnOption'),
  invalid_format: ({ format, input }) =>
    key(input === '' ? 'required' : (ofFormat[String(format)] ?? 'invalid')),
  not_multiple_of: ({ divisor }) => key('notAMultiple', { step: divisor }),
  unrecognized_keys: () => key('unknownField'),
}

/** Schemas speak in message keys, on the server and in the browser; the reader's language comes when they are shown. */
export function speakInKeys(): void {
  z.config({
    customError: (issue: Issue) =>
      byCode[issue.code ?? '']?.(issue as unknown as Record<string, unknown>) ?? key('invalid'),
  })
}
