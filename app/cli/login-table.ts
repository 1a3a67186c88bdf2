import { demoLogins, demoPassword } from '#prisma/demo/logins.ts'

/** One line a role, ready to be typed into the login form. */
export function loginTable(): string[] {
  const width = Math.max(...demoLogins.map(({ email }) => email.length))
  const rows = demoLogins.map(({ email, role }) => `  ${email.padEnd(width)}  ${role}`)
  return ['', `Demo logins, all with the password ${demoPassword}`, ...rows, '']
}
