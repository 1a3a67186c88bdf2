import { isComplete, type LineProblem } from '#app/domain/imports/import-report.ts'
import type { ImportResult } from '#app/domain/imports/run-import.server.ts'
import type { UnreadableFile } from '#app/domain/imports/unreadable-file.ts'

import { serverI18n } from '#app/ui/i18n/server-i18n.ts'
import { textOf } from '#app/ui/i18n/use-text.ts'
import { expectedWords } from '#app/ui/imports/expected-words.ts'

const shown = 50

/** The report as a person reads it in a terminal. */
export function importLines(
  { report, applied }: ImportResult,
  { dryRun }: { dryRun: boolean },
): string[] {
  const { read, taken, leftOut, refused, kinds, problems } = report
  const rows = { read, taken, 'left out': leftOut, refused, ...prefixed(kinds) }
  return [
    ...Object.entries(rows).map(
      ([name, { lines, amount }]) =>
        `${name.padEnd(22)}${String(lines).padStart(9)} lines${amount.isZero() ? '' : amount.toFixed(2).padStart(18)}`,
    ),
    `created ${report.created}, updated ${report.updated}, unchanged ${report.unchanged}`,
    ...reasons(report.leftOutLines),
    ...problems.slice(0, shown).map(problemLine),
    ...(problems.length > shown ? [`... and ${problems.length - shown} more problems`] : []),
    isComplete(report)
      ? 'taken + left out + refused = read'
      : 'BUG: lines are missing from this report',
    outcome(applied, dryRun),
  ]
}

function prefixed(kinds: ImportResult['report']['kinds']) {
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, tally]) => [`  of it ${kind}`, tally]),
  )
}

function reasons(lines: ImportResult['report']['leftOutLines']): string[] {
  const counts = new Map<string, number>()
  for (const { reason } of lines) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => `  left out: ${count} x ${reason}`)
}

const words = textOf(serverI18n('en'), 'imports')

function problemLine({ line, column, value, code, ...right }: LineProblem): string {
  const expected = expectedWords(right, words)
  return `line ${line}, ${column ?? 'row'}: ${code}${value === '' ? '' : ` "${value}"`}; expected ${expected}`
}

function outcome(applied: boolean, dryRun: boolean): string {
  if (dryRun) return 'Dry run: nothing was changed.'
  return applied
    ? 'Done.'
    : 'Nothing was changed. Correct the lines above, or take over the rest with --partial.'
}

export function unreadableLine({ code, line }: UnreadableFile): string {
  const where = line === null ? '' : ` (line ${line})`
  return {
    encoding:
      'The file is not in the encoding of the mapping: save it as UTF-8, or name its encoding there (windows-1250 ...).',
    delimiter: 'No delimiter found in the first line: name it in the mapping.',
    quotes: `The file cannot be read as CSV${where}: a quote opens there that is not closed.`,
    empty: 'The file is empty.',
    notText: 'This is no CSV file, or a damaged archive of one.',
  }[code]
}
