import { Form, Link } from '@remix-run/react'
import { lazy, Suspense } from 'react'
import { mostSheetRows, type PriceSheetView } from '#app/domain/prices/price-sheet.ts'
import { Status } from '../../badge.tsx'
import { Button } from '../../button.tsx'
import { useScripted } from '../../form/use-scripted.ts'
import { useText } from '../../i18n/use-text.ts'
import { Notice } from '../../notice.tsx'
import { PageHeader } from '../../page-header.tsx'
import { TableSkeleton } from '../../skeleton.tsx'

/** Only drawn in the browser, so it comes beside the page and not before it; asked for as soon as the page is read. */
const loading = typeof document === 'undefined' ? null : import('./price-sheet.tsx')
const PriceSheet = lazy(async () => {
  const { PriceSheet } = await (loading ?? import('./price-sheet.tsx'))
  return { default: PriceSheet }
})

/** The page of the spreadsheet: beyond what a sheet holds it asks which part of the list is meant. */
export function PriceSheetScreen({ sheet }: { sheet: PriceSheetView }) {
  const t = useText('priceSheet')
  const lists = useText('priceLists')
  const isScripted = useScripted()
  const { list, asked, categories, total } = sheet
  const page = `/desk/price-lists/${encodeURIComponent(list.code)}`
  const isTooLong = total > mostSheetRows
  const isFiltered = asked.q !== '' || asked.category !== ''
  return (
    <>
      <PageHeader
        title={t('title', { name: list.name })}
        state={<Status kind="priceList" state={list.status} />}
        crumbs={[
          { label: lists('title'), href: '/desk/price-lists' },
          { label: list.name, href: page },
        ]}
      />
      <noscript>
        <Notice tone="amber">
          {t('needsScripts')}{' '}
          <a href={page} className="text-link">
            {t('ordinaryRows')}
          </a>
        </Notice>
      </noscript>
      {isTooLong && (
        <Notice tone="amber">{t('tooManyRows', { count: total, most: mostSheetRows })}</Notice>
      )}
      {(isTooLong || isFiltered) && <PartForm asked={asked} categories={categories} />}
      {!isTooLong && isScripted && (
        <Suspense fallback={<TableSkeleton />}>
          <PriceSheet key={`${list.code} ${asked.q} ${asked.category}`} source={sheet} />
        </Suspense>
      )}
      {!isTooLong && !isScripted && <TableSkeleton />}
    </>
  )
}

type PartProps = Pick<PriceSheetView, 'asked' | 'categories'>

/** Which part of a long list is edited: its address says it. */
function PartForm({ asked, categories }: PartProps) {
  const t = useText('priceSheet')
  return (
    <Form className="my-3 flex flex-wrap items-end gap-3" aria-label={t('part')}>
      <label className="grid gap-1">
        <span className="font-medium">{t('partProduct')}</span>
        <input type="search" name="q" defaultValue={asked.q} className="input" />
      </label>
      <label className="grid gap-1">
        <span className="font-medium">{t('partCategory')}</span>
        <select name="category" defaultValue={asked.category} className="input">
          <option value="">{t('everyCategory')}</option>
          {categories.map(({ slug, name, depth }) => (
            <option key={slug} value={slug}>
              {`${'\u2003'.repeat(depth)}${name}`}
            </option>
          ))}
        </select>
      </label>
      <Button>{t('showPart')}</Button>
      {(asked.q || asked.category) && (
        <Link to="?" className="text-link">
          {t('wholeList')}
        </Link>
      )}
    </Form>
  )
}
