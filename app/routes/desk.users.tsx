import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Staff } from '#app/auth/actor.ts'
import { requireStaff } from '#app/auth/require.server.ts'
import { changeStaff } from '#app/auth/staff/change-staff.server.ts'
import { inviteStaff } from '#app/auth/staff/invite-staff.server.ts'
import { listStaff } from '#app/auth/staff/list-staff.server.ts'
import { changeStaffSchema, inviteStaffSchema } from '#app/domain/companies/person-form.ts'
import { now } from '#app/http/clock.server.ts'
import { redirectWithToast } from '#app/http/flash.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { intentOf } from '#app/http/intent.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, refused } from '#app/http/refusal.server.ts'
import type { FormAnswer } from '#app/ui/form/form-errors.ts'
import { useText } from '#app/ui/i18n/use-text.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Titled } from '#app/ui/page-title.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { InviteStaffForm } from '#app/ui/users/invite-staff-form.tsx'
import { StaffTable } from '#app/ui/users/staff-table.tsx'

const here = '/desk/users'

export const handle: Titled = { title: 'users:title' }

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'desk:users')
  return { staff: await listStaff() }
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request, 'desk:users')
  if ((await intentOf(request)) === 'invite') return invite(request, staff)
  const change = await parseForm(request, changeStaffSchema)

  const changed = await changeStaff(staff, change, now())

  if (changed === null) return notFound()
  return changed.ok ? redirectWithToast(here, { key: 'words:saved' }) : refused(changed.refusal)
}

async function invite(request: Request, staff: Staff) {
  const form = await readForm(request, inviteStaffSchema)
  if (!form.ok) return form.answer
  const { email } = form.value

  const invited = await inviteStaff(staff, form.value, now())

  if (!invited.ok) return refused(invited.refusal, form.values)
  return redirectWithToast(here, { key: 'users:invited', parameters: { email } })
}

export default function Users() {
  const { staff } = useLoaderData<typeof loader>()
  const answer: FormAnswer | undefined = useActionData<typeof action>()
  const t = useText('users')
  return (
    <>
      <PageHeader title={t('title')} detail={t('help')} />
      <div className="grid grid-cols-1 gap-6">
        <RefusalNotice refusal={answer?.refusal} />
        <StaffTable staff={staff} />
        <details className="panel p-4" open={answer?.errors !== undefined}>
          <summary className="text-link w-fit cursor-pointer font-medium">{t('invite')}</summary>
          <div className="mt-4">
            <InviteStaffForm answer={answer} />
          </div>
        </details>
      </div>
    </>
  )
}
