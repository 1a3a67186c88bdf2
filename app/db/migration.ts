/** A folder of prisma/migrations, and the SHA-256 of its SQL by which Prisma knows it. */
export type Migration = { name: string; sql: string; checksum: string }

/** A row of _prisma_migrations that was not rolled back. */
export type AppliedMigration = { name: string; checksum: string; finished: boolean }

export type MigrationPlan = { pending: Migration[] } | { refusal: string }

/** What is to be done, in the order of names; a database with a history that is not ours is left alone. */
export function planMigrations(
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
): MigrationPlan {
  const unfinished = applied.find(({ finished }) => !finished)
  if (unfinished)
    return { refusal: `Migration ${unfinished.name} stopped half way: see prisma migrate resolve.` }
  const byName = new Map(known.map((migration) => [migration.name, migration]))
  for (const { name, checksum } of applied) {
    const migration = byName.get(name)
    if (!migration)
      return { refusal: `The database is newer than this version: it knows migration ${name}.` }
    if (migration.checksum !== checksum)
      return { refusal: `Migration ${name} was changed after it had been applied.` }
  }
  const done = new Set(applied.map(({ name }) => name))
  return { pending: known.filter(({ name }) => !done.has(name)) }
}
