import { Form } from '@remix-run/react'
import { replayedDays, usualDays } from '#app/domain/reports/what-if/replayed-days.ts'
import { SubmitButton } from '../../button.tsx'
import { DateField } from '../../form/date-field.tsx'
import { Select } from '../../form/select.tsx'
import { useText } from '../../i18n/use-text.ts'

/** Which orders, and published when. */
export function RunForm({ action, days, again }: { action: string; days: number; again: boolean }) {
  const t = useText('whatIf')
  return (
    <Form method="post" action={action} className="no-print flex flex-wrap items-end gap-3">
      <Select
        name="days"
        label={t('days')}
        defaultValue={String(days || usualDays)}
        options={replayedDays.map((value) => {
          return { value, label: t('lastDays', { count: Number(value) }) }
        })}
      />
      <DateField name="publishOn" label={t('publishOn')} />
      <SubmitButton name="intent" value="run" kind={again ? 'secondary' : 'primary'}>
        {t(again ? 'runAgain' : 'run')}
      </SubmitButton>
    </Form>
  )
}
