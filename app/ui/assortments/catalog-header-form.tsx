import { Form } from '@remix-run/react'
import type { AssortmentDetail } from '#app/domain/catalog/assortment-view.ts'
import { Button } from '../button.tsx'
import { answerOfForm } from '../form/answer-of-form.ts'
import { Checkbox } from '../form/checkbox.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { TextField } from '../form/text-field.tsx'
import { useText } from '../i18n/use-text.ts'

type HeaderProps = { catalog: AssortmentDetail; answer: FormAnswer | undefined }

/** Name and switch of a catalog. */
export function CatalogHeaderForm({ catalog, answer }: HeaderProps) {
  const t = useText('assortments')
  const words = useText('words')
  const own = answerOfForm(answer, 'save')
  const name = own?.values?.name
  return (
    <Form method="post" className="grid max-w-form gap-3" preventScrollReset>
      <input type="hidden" name="intent" value="save" />
      <TextField
        name="name"
        label={t('name')}
        defaultValue={typeof name === 'string' ? name : catalog.name}
        error={own?.errors?.fieldErrors.name?.[0]}
        maxLength={120}
        required
      />
      <Checkbox
        name="active"
        label={t('active')}
        hint={t('activeHint')}
        defaultChecked={own ? own.values?.active !== undefined : catalog.active}
      />
      <div>
        <Button>{words('actions.save')}</Button>
      </div>
    </Form>
  )
}
