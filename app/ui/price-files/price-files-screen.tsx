import type { ImportRunView } from '#app/domain/imports/import-view.ts'
import type { Refusal } from '#app/domain/result.ts'
import { Status } from '../badge.tsx'
import type { FormAnswer } from '../form/form-errors.ts'
import { useText } from '../i18n/use-text.ts'
import { ImportRuns } from '../imports/import-runs.tsx'
import { LinkButton } from '../link-button.tsx'
import { PageHeader } from '../page-header.tsx'
import { PriceListTabs } from '../prices/price-list-tabs.tsx'
import { RefusalNotice } from '../refusal-notice.tsx'
import { PriceFileForm } from './price-file-form.tsx'

type Screen = {
  list: {
    code: string
    name: string
    currency: string
    status: 'draft' | 'active' | 'archived'
  }
  runs: readonly ImportRunView[]
  canImport: boolean
  answer: (FormAnswer & { refusal?: Refusal }) | undefined
}

/** A price list as a file, out and in. */
export function PriceFilesScreen({ list, runs, canImport, answer }: Screen) {
  const t = useText('priceFiles')
  const lists = useText('priceLists')
  const base = `/desk/price-lists/${encodeURIComponent(list.code)}`
  return (
    <>
      <PageHeader
        title={t('title')}
        state={<Status kind="priceList" state={list.status} />}
        detail={`${list.name} · ${list.currency}`}
        crumbs={[
          { label: lists('title'), href: '/desk/price-lists' },
          { label: list.name, href: base },
        ]}
      />
      <PriceListTabs code={list.code} canEdit={canImport} />
      <div className="record">
        <div className="grid gap-6">
          <section className="panel grid gap-3 p-4" aria-labelledby="export">
            <h2 id="export" className="text-lead font-semibold">
              {t('export')}
            </h2>
            <p className="max-w-2xl text-muted">{t('exportHint')}</p>
            <div className="flex flex-wrap gap-2">
              <LinkButton to={`${base}/rows.xlsx`} icon="download" reloadDocument>
                {t('xlsx')}
              </LinkButton>
              <LinkButton to={`${base}/rows.csv`} icon="download" reloadDocument>
                {t('csv')}
              </LinkButton>
            </div>
          </section>
          {canImport && (
            <section className="grid gap-3" aria-labelledby="runs">
              <h2 id="runs" className="text-lead font-semibold">
                {t('runs')}
              </h2>
              <ImportRuns runs={runs} />
            </section>
          )}
        </div>
        {canImport && (
          <aside>
            <RefusalNotice refusal={answer?.refusal} />
            <PriceFileForm answer={answer} />
          </aside>
        )}
      </div>
    </>
  )
}
