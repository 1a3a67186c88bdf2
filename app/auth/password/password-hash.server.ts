import { hash, verify } from '@node-rs/argon2'

/** OWASP's second choice: 19 MiB, 2 passes, some 15 ms off the main thread. 2 is argon2id. */
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The PHC form: algorithm, parameters, salt and hash in one text. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), parameters)
}

let dummy: Promise<string> | undefined

/** Without a hash (an unknown address, an invitation not yet accepted) it takes as long and says no. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword('nobody has this password')
  const matches = await verify(stored ?? (await dummy), password.normalize('NFKC'))
  return matches && stored !== null
}
