import { Form, Link } from '@remix-run/react'
import type { AssortmentKind } from '#app/domain/catalog/assortment-form.ts'
import { Button } from '../button.tsx'
import { answerOfForm } from '../form/answer-of-form.ts'
import { Combobox } from '../form/combobox.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { Select } from '../form/select.tsx'
import { TextField } from '../form/text-field.tsx'
import { useText } from '../i18n/use-text.ts'

type LineFormProps = {
  kind: AssortmentKind
  targets: readonly { value: string; label: string }[]
  answer: FormAnswer | undefined
}

const kinds = ['category', 'brand', 'tag', 'product', 'all'] as const

/** One more line. What it is about is chosen first, by an address, so that the right list follows without scripts. */
export function CatalogLineForm({ kind, targets, answer }: LineFormProps) {
  const t = useText('assortments')
  const words = useText('words')
  const fieldOf = { 'catalog-target-unknown': 'target', 'catalog-rule-twice': 'target' }
  const own = answerOfForm(answer, 'addRule', fieldOf)
  const sent = (name: string) => {
    const value = own?.values?.[name]
    return typeof value === 'string' ? value : undefined
  }
  const target = {
    name: 'target',
    label: t(`kinds.${kind}`),
    defaultValue: sent('target'),
    error: own?.errors?.fieldErrors.target?.[0],
  }
  const effects = (['include', 'exclude'] as const).map((value) => ({
    value,
    label: t(`effects.${value}`),
  }))
  return (
    <Form method="post" className="panel grid gap-3 p-4" preventScrollReset>
      <nav aria-label={t('kindHelp')} className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="text-quiet">{t('kindHelp')}</span>
        {kinds.map((each) => (
          <Link
            key={each}
            to={`?by=${each}`}
            replace
            preventScrollReset
            aria-current={each === kind ? 'true' : undefined}
            className={each === kind ? 'font-semibold' : 'text-link'}
          >
            {t(`kinds.${each}`)}
          </Link>
        ))}
      </nav>
      <input type="hidden" name="intent" value="addRule" />
      <input type="hidden" name="kind" value={kind} />
      <div className="grid items-start gap-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
        <Select
          name="effect"
          label={t('effect')}
          options={effects}
          defaultValue={sent('effect') ?? 'include'}
        />
        {kind === 'product' && <TextField {...target} hint={t('productHint')} autoComplete="off" />}
        {['category', 'brand', 'tag'].includes(kind) && <Combobox {...target} options={targets} />}
        {kind === 'all' && own?.errors && (
          <p className="field-error self-end">{t('refusals.catalog-rule-twice')}</p>
        )}
      </div>
      <div>
        <Button>{words('actions.add')}</Button>
      </div>
    </Form>
  )
}
