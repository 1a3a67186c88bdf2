import type { PriceListHead } from '#app/domain/prices/price-list-view.ts'
import { SubmitButton } from '../button.tsx'
import { DateField } from '../form/date-field.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { FormFrame } from '../form/form-frame.tsx'
import { RadioGroup } from '../form/radio-group.tsx'
import { useRemixForm } from '../form/use-remix-form.ts'
import { Day } from '../format/day.tsx'
import { useText } from '../i18n/use-text.ts'
import { RefusalNotice } from '../refusal-notice.tsx'

const formSchema = () =>
  import('#app/domain/prices/price-list-form.ts').then(({ publishSchema }) => publishSchema)

type PublishProps = { head: PriceListHead; today: string; answer: FormAnswer | undefined }

/** When a list opens: now, as its window says, or on a day that is chosen here. */
export function PublishForm({ head, today, answer }: PublishProps) {
  const t = useText('priceLists')
  const { firstDay, lastDay, replaces } = head
  const opensLater = firstDay !== null && firstDay > today
  const form = useRemixForm(formSchema, {
    answer,
    labels: { opens: t('opens'), day: t('opensOn') },
    defaultValues: { opens: opensLater ? 'own' : 'now', day: '' },
  })
  const own = { value: 'own', label: <OwnWindow firstDay={firstDay} /> }
  return (
    <FormFrame form={form} className="grid max-w-2xl gap-5">
      <h2>{t('publishTitle')}</h2>
      <RefusalNotice refusal={answer?.refusal} />
      {replaces && <p className="text-muted">{t('publishReplaces', { name: replaces.name })}</p>}
      {lastDay && (
        <p className="text-muted">
          {t('endsWith')} <Day value={lastDay} />.
        </p>
      )}
      <RadioGroup
        name="opens"
        label={t('opens')}
        look="cards"
        options={[
          { value: 'now', label: t('opensNow'), hint: t('opensNowHint') },
          ...(opensLater ? [own] : []),
          { value: 'day', label: t('opensOnDay'), hint: t('opensOnDayHint') },
        ]}
      />
      <DateField name="day" label={t('opensOn')} min={today} optional />
      <div>
        <SubmitButton>{t('publish')}</SubmitButton>
      </div>
    </FormFrame>
  )
}

function OwnWindow({ firstDay }: { firstDay: string | null }) {
  const t = useText('priceLists')
  return (
    <>
      {t('opensOwn')} <Day value={firstDay} />
    </>
  )
}
