import { Form } from '@remix-run/react'
import { canApply, canApplyPartly, type ImportRunView } from '#app/domain/imports/import-view.ts'
import { Button } from '../button.tsx'
import { useText } from '../i18n/use-text.ts'

/** The buttons that a checked file still has. */
export function ImportDecision({ run }: { run: ImportRunView }) {
  const t = useText('imports')
  return (
    <Form method="post" className="flex flex-wrap gap-2">
      <Button name="intent" value="discard" kind="quiet">
        {t('discard')}
      </Button>
      {canApplyPartly(run) && (
        <Button name="intent" value="applyPartly">
          {t('applyPartly', { count: run.report?.taken.lines ?? 0 })}
        </Button>
      )}
      {canApply(run) && (
        <Button name="intent" value="apply" kind="primary">
          {t('apply', { count: run.report?.taken.lines ?? 0 })}
        </Button>
      )}
    </Form>
  )
}
