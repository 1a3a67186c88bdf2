import type { PersonalListView } from '#app/domain/prices/personal-list.ts'
import type { Refusal } from '#app/domain/result.ts'
import type { FormAnswer } from '../form/form-errors.ts'
import { useText } from '../i18n/use-text.ts'
import { PageHeader } from '../page-header.tsx'
import { RefusalNotice } from '../refusal-notice.tsx'
import { useLookAgain } from '../use-look-again.ts'
import { PersonalListForm } from './personal-list-form.tsx'
import { PersonalListTable } from './personal-list-table.tsx'

type Screen = {
  lists: readonly PersonalListView[]
  categories: readonly { slug: string; name: string }[]
  locale: string
  answer: (FormAnswer & { refusal?: Refusal }) | undefined
}

/** A buyer's own price list: asked for here, made elsewhere, fetched here. */
export function PersonalListScreen({ lists, categories, locale, answer }: Screen) {
  const t = useText('personalList')
  const isBusy = lists.some(({ status }) => status === 'waiting' || status === 'running')
  useLookAgain(isBusy, 3)
  return (
    <>
      {isBusy && (
        <noscript>
          <meta httpEquiv="refresh" content="3" />
        </noscript>
      )}
      <PageHeader title={t('title')} detail={t('detail')} />
      <RefusalNotice refusal={answer?.refusal} />
      <div className="record">
        <PersonalListForm categories={categories} locale={locale} answer={answer} />
        <aside />
      </div>
      <section className="mt-8 grid gap-3" aria-labelledby="files">
        <div>
          <h2 id="files" className="text-lead font-semibold">
            {t('files')}
          </h2>
          <p className="text-small text-quiet">{t('filesHint')}</p>
        </div>
        <PersonalListTable lists={lists} categories={categories} />
      </section>
    </>
  )
}
