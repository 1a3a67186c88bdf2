import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { MissingFile, type OpenFile } from '#app/domain/imports/joined-records.server.ts'
import { type ImportKind, type Mapping, mappingSchema } from '#app/domain/imports/mapping.ts'
import { importKinds } from '#app/domain/imports/mapping-choices.ts'
import { runImport } from '#app/domain/imports/run-import.server.ts'
import { plainMapping, shippedMappings } from '#app/domain/imports/shipped-mappings.server.ts'
import { UnreadableFile } from '#app/domain/imports/unreadable-file.ts'
import { operatorError } from '#app/operator-error.ts'
import { databaseCommand } from './command.ts'
import { importLines, unreadableLine } from './import-lines.ts'
import { say } from './say.ts'

const usage = `npm run import -- ${importKinds.join('|')} FILE [--mapping FILE or ${[...shippedMappings.keys()].join('|')}] [--dry-run] [--partial]`

/** `npm run import`: a file into the database, with a report of every line that did not go in. */
await databaseCommand(async () => {
  const { kind, file, mapping, dryRun, partial } = request()
  const folder = dirname(file)
  const open: OpenFile = (name) => {
    const path = join(folder, name)
    return existsSync(path) ? createReadStream(path) : null
  }
  const onProgress = (lines: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${lines} lines`)
  }
  try {
    const result = await runImport({
      kind,
      file: basename(file),
      open,
      mapping,
      dryRun,
      partial,
      onProgress,
    })
    if (process.stderr.isTTY) process.stderr.write('\r')
    for (const line of importLines(result, { dryRun })) say(line)
    if (result.report.problems.length > 0 && !partial) process.exitCode = 1
  } catch (error) {
    if (error instanceof UnreadableFile) throw operatorError(unreadableLine(error))
    if (error instanceof MissingFile) throw operatorError(error.message)
    throw error
  }
})

function request() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      mapping: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      partial: { type: 'boolean', default: false },
    },
  })
  const [kind, file] = positionals
  if (!isKind(kind) || !file) throw operatorError(usage)
  if (!existsSync(file)) throw operatorError(`${file} is not there.\n${usage}`)
  return {
    kind,
    file,
    mapping: mappingOf(values.mapping),
    dryRun: values['dry-run'],
    partial: values.partial,
  }
}

function isKind(text: string | undefined): text is ImportKind {
  return importKinds.some((kind) => kind === text)
}

function mappingOf(name: string | undefined): Mapping {
  if (name === undefined) return plainMapping
  const shipped = shippedMappings.get(name)
  if (shipped) return shipped
  if (!existsSync(name))
    throw operatorError(
      `No mapping ${name}: name a file or one of ${[...shippedMappings.keys()].join(', ')}.`,
    )
  const parsed = mappingSchema.safeParse(JSON.parse(readFileSync(name, 'utf8')))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw operatorError(`${name}: ${issue?.path.join('.')}: ${issue?.message}`)
}
