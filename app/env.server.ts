import { availableParallelism } from 'node:os'
import { z } from 'zod'

/** An empty line in a .env file means the same as no line. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const flag = optional(z.enum(['0', '1'])).transform((value) => value === '1')

type Deciding = { ANGRO_ENV?: string | undefined; DATABASE_URL?: string | undefined }

const isProduction = ({ ANGRO_ENV, DATABASE_URL }: Deciding) =>
  ANGRO_ENV ? ANGRO_ENV === 'production' : Boolean(DATABASE_URL)

const environmentSchema = z
  .object({
    PORT: optional(z.coerce.number().int().min(0).max(65_535)).transform((port) => port ?? 3000),
    DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
    DATABASE_POOL: optional(z.coerce.number().int().min(2).max(200)).transform(
      (size) => size ?? 10,
    ),
    WEB_CONCURRENCY: optional(z.coerce.number().int().min(1).max(64)).transform(
      // A core is left to PostgreSQL and the jobs.
      (processes) => processes ?? Math.max(1, Math.min(availableParallelism() - 1, 8)),
    ),
    APP_URL: optional(z.url({ protocol: /^https?$/ })),
    ANGRO_ENV: optional(z.enum(['production', 'demo', 'development', 'test'])),
    ANGRO_DATA_DIR: optional(z.string()),
    SESSION_SECRET: optional(z.string().min(32)),
    SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
    MAIL_FROM: optional(z.string()).transform((from) => from ?? 'Angro <no-reply@localhost>'),
    LOG_LEVEL: optional(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])),
    WEBHOOKS_TO_PRIVATE_NETWORKS: flag,
    TRUST_PROXY: optional(z.coerce.number().int().min(0).max(10)).transform((hops) => hops ?? 0),
    CHROMIUM_PATH: optional(z.string()),
    JOURNEYS: optional(z.enum(['required', 'off'])),
    COUNT_STATEMENTS: flag,
    SCREENSHOTS: flag,
    NODE_ENV: optional(z.string()),
  })
  .transform((given) => ({
    ...given,
    APP_URL: (given.APP_URL ?? `http://localhost:${given.PORT}`).replace(/\/$/, ''),
    /** Cookies are Secure and __Host-, and HSTS is sent. */
    HTTPS: given.APP_URL?.startsWith('https:') ?? false,
    /** On a demonstration's terminal a line a request would hide the address. */
    LOG_LEVEL: given.LOG_LEVEL ?? (isProduction(given) ? 'info' : 'warn'),
    /** Whose data it is decides: an operator's own database is production unless told otherwise. */
    ANGRO_ENV: given.ANGRO_ENV ?? (isProduction(given) ? 'production' : 'demo'),
  }))

export type Environment = z.output<typeof environmentSchema>
type Variable = keyof z.input<typeof environmentSchema>

/** The variables as the product understands them; the first that makes no sense throws one readable line. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const parsed = environmentSchema.safeParse(variables)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new TypeError(`${issue?.path.join('.')}: ${issue?.message}. See .env.example.`)
}

/** The only reader of process.env. The object stays the same when `provide` changes what it says. */
export const env: Environment = readOrExit()

function readOrExit(): Environment {
  try {
    return readEnvironment(process.env)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  }
}

/** Commands settle what was left open (the embedded database's address, made secrets) before the product reads it. */
export function provide(variables: Partial<Record<Variable, string>>): void {
  Object.assign(process.env, variables)
  Object.assign(env, readEnvironment(process.env))
}

/** For child processes: what this process was given, with additions. */
export function childEnvironment(added: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { ...process.env, ...added }
}
