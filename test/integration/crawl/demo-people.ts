import { demoLogins, demoPassword } from '#prisma/demo/logins.ts'

/** Everybody whose login is printed, and who has none. */
export const demoPeople = ['guest', ...demoLogins.map(({ email }) => email)]

/** The Cookie header of somebody of the demo world, signed in at the login page, in the language. */
export async function cookieOf(url: string, person: string, locale: 'en' | 'ro'): Promise<string> {
  const language = `locale=${locale}`
  if (person === 'guest') return language
  const answer = await fetch(`${url}/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams({ email: person, password: demoPassword }),
  })
  const session = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')
  const own = session.filter((cookie) => !cookie.startsWith('locale='))
  if (own.length === 0) throw new Error(`${person} could not sign in: ${answer.status}`)
  return [...own, language].join('; ')
}
