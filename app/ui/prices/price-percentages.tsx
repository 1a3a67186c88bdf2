import { Form } from '@remix-run/react'
import type { PercentageView } from '#app/domain/prices/percentage-view.ts'
import { Button, IconButton } from '../button.tsx'
import { errorText } from '../form/error-text.ts'
import type { FormAnswer } from '../form/form-errors.ts'
import { Select } from '../form/select.tsx'
import { TextField } from '../form/text-field.tsx'
import { Percent } from '../format/percent.tsx'
import { useI18n } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { Notice } from '../notice.tsx'

type PercentagesProps = {
  percentages: readonly PercentageView[]
  categories: readonly { slug: string; name: string }[]
  isBase: boolean
  canEdit: boolean
  answer: FormAnswer | undefined
}

/** Percentages on what the base level says, for products and categories; each row is a form of its own. */
export function PricePercentages(props: PercentagesProps) {
  const { percentages, isBase, canEdit, answer } = props
  const t = useText('priceLists')
  return (
    <section className="grid content-start gap-4" aria-labelledby="percentages">
      <div>
        <h2 id="percentages">{t('percentages')}</h2>
        <p className="text-muted">{t(isBase ? 'percentNotInBase' : 'percentagesHint')}</p>
      </div>
      <Errors answer={answer} />
      {percentages.length > 0 && <Percentages percentages={percentages} canEdit={canEdit} />}
      {canEdit && !isBase && <NewPercentage {...props} />}
    </section>
  )
}

function Percentages(props: Pick<PercentagesProps, 'percentages' | 'canEdit'>) {
  const t = useText('priceLists')
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th>{t('percentFor')}</th>
            <th className="num">{t('percentage')}</th>
            {props.canEdit && <th />}
          </tr>
        </thead>
        <tbody>
          {props.percentages.map((each) => (
            <tr key={`${each.kind} ${each.target}`}>
              <td>
                {each.name} <span className="text-muted">· {t(`targets.${each.kind}`)}</span>
              </td>
              <td className="num">
                <Percent percent={each.percent} />
              </td>
              {props.canEdit && (
                <td>
                  <ChangeForm percentage={each} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ChangeForm({ percentage }: { percentage: PercentageView }) {
  const { kind, target, name, percent } = percentage
  const t = useText('priceLists')
  const words = useText('words')
  const hidden = { intent: 'percentage', kind, target, before: percent }
  return (
    <div className="flex items-center justify-end gap-1">
      <Form method="post" className="flex items-center gap-1">
        <Hidden values={hidden} />
        <input
          key={percent}
          name="adjustmentPercent"
          aria-label={t('percentOf', { name })}
          className="input numeric w-20"
          inputMode="decimal"
          defaultValue={percent}
          autoComplete="off"
        />
        <Button small>{words('actions.save')}</Button>
      </Form>
      <Form method="post">
        <Hidden values={hidden} />
        <IconButton type="submit" icon="close" small label={t('removePercent', { name })} />
      </Form>
    </div>
  )
}

function Hidden({ values }: { values: Record<string, string> }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}

function NewPercentage({ categories, answer }: PercentagesProps) {
  const t = useText('priceLists')
  const words = useText('words')
  return (
    <div className="grid gap-4">
      <Form method="post" className="panel grid items-start gap-3 p-4 sm:grid-cols-[1fr_7rem_auto]">
        <Hidden values={{ intent: 'percentage', kind: 'category' }} />
        <Select
          name="target"
          label={t('targets.category')}
          options={categories.map(({ slug, name }) => ({ value: slug, label: name }))}
          placeholder
          required
        />
        <PercentField />
        <Button className="sm:mt-6">{words('actions.add')}</Button>
      </Form>
      <Form method="post" className="panel grid items-start gap-3 p-4 sm:grid-cols-[1fr_7rem_auto]">
        <Hidden values={{ intent: 'percentage', kind: 'product' }} />
        <TextField
          name="target"
          label={t('productOrSku')}
          defaultValue={typedIn(answer)}
          autoComplete="off"
          required
        />
        <PercentField />
        <Button className="sm:mt-6">{words('actions.add')}</Button>
      </Form>
    </div>
  )
}

function PercentField() {
  const t = useText('priceLists')
  return (
    <TextField
      name="adjustmentPercent"
      label={t('percentage')}
      inputMode="decimal"
      suffix="%"
      autoComplete="off"
      required
    />
  )
}

/** Whichever of the small forms was sent: what is wrong stands above them all. */
function Errors({ answer }: { answer: FormAnswer | undefined }) {
  const i18n = useI18n()
  const errors = Object.values(answer?.errors?.fieldErrors ?? {}).flat()
  if (errors.length === 0) return null
  return (
    <Notice tone="red">
      {errors.map((error) => (
        <p key={error}>{errorText(i18n, error)}</p>
      ))}
    </Notice>
  )
}

function typedIn(answer: FormAnswer | undefined): string {
  const { kind, target } = answer?.values ?? {}
  return kind === 'product' && typeof target === 'string' ? target : ''
}
