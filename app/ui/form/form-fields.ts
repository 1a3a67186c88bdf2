type Value = FormDataEntryValue

/** A form as an object for a schema; a repeated field arrives as a list. */
export function fieldsOf(form: FormData): Record<string, Value | Value[] | undefined> {
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const values = form.getAll(name)
      return [name, values.length > 1 ? values : values[0]]
    }),
  )
}
