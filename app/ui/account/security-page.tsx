import type { FormAnswer } from '../form/form-errors.ts'
import { useText } from '../i18n/use-text.ts'
import { PageHeader } from '../page-header.tsx'
import { DeviceList, type DeviceView } from './device-list.tsx'
import { PasswordForm } from './password-form.tsx'

/** One's own password and the devices that are signed in. */
export function SecurityPage(props: {
  sessions: readonly DeviceView[]
  answer: FormAnswer | undefined
}) {
  const t = useText('security')
  return (
    <>
      <PageHeader title={t('title')} detail={t('help')} />
      <div className="grid max-w-3xl gap-8">
        <section className="grid gap-3">
          <h2>{t('devices')}</h2>
          <DeviceList sessions={props.sessions} />
        </section>
        <section className="grid max-w-form gap-3">
          <h2>{t('password')}</h2>
          <PasswordForm answer={props.answer} />
        </section>
      </div>
    </>
  )
}
