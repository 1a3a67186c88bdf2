import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireContact } from '#app/auth/require.server.ts'
import { changeSecurity, loadSecurity } from '#app/auth/security-page.server.ts'
import { SecurityPage } from '#app/ui/account/security-page.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'

export const meta: MetaFunction = () => [{ title: 'Security · Angro' }]

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
