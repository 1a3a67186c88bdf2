import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireContact } from '#app/auth/require.server.ts'
import { changeSecurity, loadSecurity } from '#app/auth/security-page.server.ts'
import { SecurityPage } from '#app/ui/account/security-page.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import type { Titled } from '#app/ui/page-title.tsx'

export const handle: Titled = { title: 'security:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const contact = await requireContact(request, 'company:view')
  return loadSecurity(contact)
}

export async function action({ request }: ActionFunctionArgs) {
  const contact = await requireContact(request, 'company:view')
  return changeSecurity(request, contact)
}

export default function Security() {
  const { sessions } = useLoaderData<typeof loader>()
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  return <SecurityPage sessions={sessions} answer={answer} />
}
