import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { requireVisitor } from '#app/auth/require.server.ts'
import { preferenceCookie } from '#app/http/cookie.server.ts'
import { formDataOf } from '#app/http/form-data.server.ts'
import { localeCookieName } from '#app/http/locale.server.ts'
import { shortcutsCookieName, themeCookieName, themes } from '#app/http/preferences.server.ts'
import { locales } from '#app/ui/i18n/locale.ts'

const preferencesSchema = z.strictObject({
  locale: z.enum(locales).optional(),
  theme: z.enum(themes).optional(),
  shortcuts: z.enum(['on', 'off']).optional(),
  /** Only a path of our own: `//elsewhere` would leave the site. */
  back: z
    .string()
    .regex(/^\/(?![/\\])[^\s\\]*$/)
    .catch('/'),
})

const cookieNames = {
  locale: localeCookieName,
  theme: themeCookieName,
  shortcuts: shortcutsCookieName,
} as const

/** Keeps a preference on this device and returns to the page it was chosen on; for guests too. */
export async function action({ request }: ActionFunctionArgs) {
  await requireVisitor(request)
  const form = Object.fromEntries(await formDataOf(request))
  const parsed = preferencesSchema.safeParse(form)
  if (!parsed.success) return redirect('/')
  const { back, ...chosen } = parsed.data

  const headers = new Headers()
  for (const name of ['locale', 'theme', 'shortcuts'] as const) {
    const value = chosen[name]
    if (value) headers.append('Set-Cookie', preferenceCookie(cookieNames[name], value))
  }
  return redirect(back, { headers })
}
