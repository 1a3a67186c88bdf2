import { Form } from '@remix-run/react'
import { Button } from '../button.tsx'
import { useText } from '../i18n/use-text.ts'

/** The period of a statement; a plain GET, so that its address can be kept. */
export function PeriodForm({ from, until }: { from: string; until: string }) {
  const t = useText('receivables')
  return (
    <Form method="get" className="no-print mb-4 flex flex-wrap items-end gap-3">
      <label className="grid gap-1">
        <span className="text-small text-muted">{t('from')}</span>
        <input type="date" name="from" defaultValue={from} className="input" />
      </label>
      <label className="grid gap-1">
        <span className="text-small text-muted">{t('until')}</span>
        <input type="date" name="until" defaultValue={until} className="input" />
      </label>
      <Button>{t('show')}</Button>
    </Form>
  )
}
