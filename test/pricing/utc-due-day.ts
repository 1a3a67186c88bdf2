import type { DueRule, Roll } from '#pricing/payment-term.ts'

/**
 * Due days a second time, by JavaScript's UTC dates and its month overflow, to hold the engine's
 * string arithmetic against.
 */
export function utcDueDay(rule: DueRule, base: string): string {
  const [year, month, day] = partsOf(base)
  if (rule.rule === 'NET') return iso(year, month, day + rule.days)
  if (rule.rule === 'NET_EOM') {
    const [dueYear, dueMonth] = partsOf(iso(year, month, day + rule.days))
    return iso(dueYear, dueMonth + 1, 0)
  }
  if (rule.rule === 'EOM_NET') return iso(year, month + 1, rule.days)
  if (rule.rule === 'FIXED') return rule.on
  if (rule.rule !== 'DAY_OF_MONTH') return base
  const start = month + rule.months + (rule.cutoff !== null && day > rule.cutoff ? 1 : 0)
  const first = clamped(year, start, rule.day)
  return first >= base ? first : clamped(year, start + 1, rule.day)
}

export function utcRolled(
  { rule }: DueRule,
  due: string,
  base: string,
  roll: Roll,
  holidays: ReadonlySet<string>,
): string {
  if (roll === 'none' || rule === 'PREPAID' || rule === 'ON_RECEIPT') return due
  const back = walk(due, -1, holidays)
  return roll === 'previous' && back >= base ? back : walk(due, 1, holidays)
}

function clamped(year: number, month: number, day: number): string {
  const lastDay = partsOf(iso(year, month + 1, 0))[2]
  return iso(year, month, Math.min(day, lastDay))
}

const walked = new Map<string, string>()

/** Remembered: the days of eighty years come back with every rule. */
function walk(from: string, step: number, holidays: ReadonlySet<string>): string {
  const key = `${from} ${step} ${holidays.size}`
  const known = walked.get(key) ?? walkAnew(from, step, holidays)
  walked.set(key, known)
  return known
}

function walkAnew(from: string, step: number, holidays: ReadonlySet<string>): string {
  let [year, month, day] = partsOf(from)
  for (;;) {
    const candidate = iso(year, month, day)
    const weekday = new Date(candidate).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !holidays.has(candidate)) return candidate
    ;[year, month, day] = partsOf(iso(year, month, day + step))
  }
}

function partsOf(day: string): [number, number, number] {
  const date = new Date(`${day}T00:00:00Z`)
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
}

function iso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)
}
