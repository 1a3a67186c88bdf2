import { z } from 'zod'
import { importKinds } from './mapping-choices.ts'

export type ImportKind = (typeof importKinds)[number]

const encodings = ['utf-8', 'windows-1250', 'windows-1252', 'iso-8859-2', 'utf-16le'] as const
export type Encoding = (typeof encodings)[number]

/**
 * Where a field's text comes from and what is done to it, in this order: source (column, constant or template such as
 * 'NW-{productID}'), replacement of whole values, change of case, date format, multiplication.
 */
const fieldSchema = z.strictObject({
  column: z.string().optional(),
  constant: z.string().optional(),
  template: z.string().optional(),
  /** A regular expression and what stands in its place: '\\.0$' and '' make 17850 of 17850.0. */
  replace: z.strictObject({ matches: z.string(), with: z.string() }).optional(),
  /** The file need not have the column. */
  optional: z.boolean().optional(),
  /** Taken where the source is empty. */
  default: z.string().optional(),
  /** { '1': 'discontinued', '0': 'active' } */
  values: z.record(z.string(), z.string()).optional(),
  case: z.enum(['upper', 'lower']).optional(),
  /** How a day is written: 'ymd' (2026-11-22, with or without a time), 'dmy' (22.11.2026), 'mdy' (11/22/2026). */
  date: z.enum(['ymd', 'dmy', 'mdy']).optional(),
  /** Country names in English, or ISO codes, become ISO 3166-1 codes. */
  country: z.boolean().optional(),
  /** A decimal factor: '100' makes 15 of 0.15. */
  multiply: z.string().optional(),
})
export type FieldMapping = z.output<typeof fieldSchema>

const conditionSchema = z.strictObject({
  column: z.string(),
  /** A regular expression over the text of the column. */
  matches: z.string(),
  /** Also required, where named. */
  and: z.strictObject({ column: z.string(), matches: z.string() }).optional(),
})
export type Condition = z.output<typeof conditionSchema>

const sectionSchema = z.strictObject({
  fields: z.record(z.string(), fieldSchema),
  /** Another file beside this one whose row with the same key is laid under each row. */
  join: z
    .array(z.strictObject({ file: z.string(), on: z.string(), overflow: z.string().optional() }))
    .default([]),
  /** The column whose text holds the delimiter without quotes: fields too many are its own. */
  overflow: z.string().optional(),
  /** Rows that are known not to be taken over, each with its reason: they are listed, not refused. */
  leaveOut: z.array(z.strictObject({ when: conditionSchema, reason: z.string() })).default([]),
  /** What a row of an order is, if not goods. */
  classify: z
    .array(
      z.strictObject({
        when: conditionSchema,
        as: z.enum(['freight', 'discount', 'adjustment', 'fee']),
      }),
    )
    .default([]),
  /** Orders whose number fits are credit notes. */
  creditNotes: conditionSchema.optional(),
})
export type MappingSection = z.output<typeof sectionSchema>

export const mappingSchema = z.strictObject({
  name: z.string().min(1),
  /** Found from the content unless said: UTF-8 (with or without byte order mark), else Windows-1250. */
  encoding: z.enum(encodings).optional(),
  /** Found from the first line unless said. */
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  decimal: z.enum(['.', ',']).default('.'),
  /** Texts that mean nothing. */
  empty: z.array(z.string()).default(['']),
  sections: z.partialRecord(z.enum(importKinds), sectionSchema),
})
export type Mapping = z.output<typeof mappingSchema>

/** Our own column names, as exports write them: a file that uses them needs no mapping. */
export function plainSection(fields: readonly string[]): MappingSection {
  return {
    fields: Object.fromEntries(fields.map((field) => [field, { column: field, optional: true }])),
    join: [],
    leaveOut: [],
    classify: [],
  }
}

export function fits({ column, matches, and }: Condition, record: SourceRecord): boolean {
  const here = new RegExp(matches).test((record[column] ?? '').trim())
  return here && (!and || new RegExp(and.matches).test((record[and.column] ?? '').trim()))
}

/** A row of the file by column name. */
export type SourceRecord = Readonly<Record<string, string>>
