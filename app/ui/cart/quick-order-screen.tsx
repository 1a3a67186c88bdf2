import { Form } from '@remix-run/react'
import type { QuickOrderView } from '#app/domain/carts/quick-order-view.ts'
import { Button } from '../button.tsx'
import { useText } from '../i18n/use-text.ts'
import { PageHeader } from '../page-header.tsx'
import { RefusalNotice, type RefusalView } from '../refusal-notice.tsx'
import { QuickOrderTable } from './quick-order-table.tsx'

export type QuickOrderAnswer = {
  rows?: string
  view?: QuickOrderView | null
  refusal?: RefusalView
}

/** The pad: paste, see every row's verdict, put all right with one press, add what is in order. */
export function QuickOrderScreen({ answer }: { answer: QuickOrderAnswer }) {
  const t = useText('quickOrder')
  const { rows = '', view, refusal } = answer
  const wrong = view ? view.rows.length - view.ready : 0
  const fixable = view?.rows.some(({ fixedQuantity, suggestion }) => fixedQuantity || suggestion)
  return (
    <>
      <PageHeader title={t('title')} detail={t('help')} />
      <Form method="post" className="quick-order">
        <RefusalNotice refusal={refusal} />
        <textarea
          key={rows}
          name="rows"
          className="input numeric"
          rows={12}
          defaultValue={rows}
          placeholder={t('placeholder')}
          aria-label={t('rows')}
          spellCheck={false}
          autoCapitalize="characters"
          autoComplete="off"
        />
        <div className="flex flex-wrap items-center gap-2">
          <Button name="intent" value="check" kind={view ? 'secondary' : 'primary'}>
            {t('check')}
          </Button>
          {fixable && (
            <Button name="intent" value="fix">
              {t('fix')}
            </Button>
          )}
          {view && view.ready > 0 && (
            <Button name="intent" value="add" kind="primary">
              {t('add', { count: view.ready })}
            </Button>
          )}
          {wrong > 0 && (
            <span role="status" className="text-amber">
              {t('left', { count: wrong })}
            </span>
          )}
        </div>
        {view && view.rows.length > 0 && <QuickOrderTable view={view} />}
      </Form>
    </>
  )
}
