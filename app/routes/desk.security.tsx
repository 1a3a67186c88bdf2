import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/auth/require.server.ts'
import { changeSecurity, loadSecurity } from '#app/auth/security-page.server.ts'
import { SecurityPage } from '#app/ui/account/security-page.tsx'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import type { Titled } from '#app/ui/page-title.tsx'

export const handle: Titled = { title: 'security:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, 'desk:view')
  return loadSecurity(staff)
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:view')
  return changeSecurity(request, staff)
}

export default function Security() {
  const { sessions } = useLoaderData<typeof loader>()
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  return <SecurityPage sessions={sessions} answer={answer} />
}
