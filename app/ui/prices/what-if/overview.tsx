import { Link } from '@remix-run/react'
import type { ShareView } from '#app/domain/reports/what-if/what-if-view.ts'
import { useText } from '../../i18n/use-text.ts'
import { Difference, DifferencePercent } from './difference.tsx'
import { SizeBar } from './difference-bar.tsx'

type OverviewShares = Record<
  'companiesMore' | 'companiesLess' | 'productsMore' | 'productsLess',
  readonly ShareView[]
>

/** The largest differences at a glance: who, and by what. */
export function Overview({ base, shares }: { base: string; shares: OverviewShares }) {
  const t = useText('whatIf')
  const companies = `${base}/companies?effect=`
  const products = `${base}/products?effect=`
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Largest
        title={t('whoMore')}
        none={t('nobody')}
        rows={shares.companiesMore}
        all={`${companies}dearer`}
        base={base}
      />
      <Largest
        title={t('whoLess')}
        none={t('nobody')}
        rows={shares.companiesLess}
        all={`${companies}cheaper`}
        base={base}
      />
      <Largest
        title={t('whatMore')}
        none={t('nothing')}
        rows={shares.productsMore}
        all={`${products}dearer`}
        base={base}
      />
      <Largest
        title={t('whatLess')}
        none={t('nothing')}
        rows={shares.productsLess}
        all={`${products}cheaper`}
        base={base}
      />
    </div>
  )
}

type LargestProps = {
  title: string
  none: string
  rows: readonly ShareView[]
  all: string
  base: string
}

function Largest({ title, none, rows, all, base }: LargestProps) {
  const t = useText('whatIf')
  return (
    <section className="panel grid gap-3 p-4">
      <h2 className="flex items-baseline justify-between gap-3">
        {title}
        {rows.length > 0 && (
          <Link to={all} className="text-link text-small font-normal">
            {t('allOf')}
          </Link>
        )}
      </h2>
      {rows.length === 0 && <p className="text-muted">{none}</p>}
      <ul className="grid gap-2">
        {rows.map((row) => (
          <li
            key={row.code}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 xl:grid-cols-[minmax(0,1fr)_4.5rem_10rem]"
          >
            <Link
              to={`${base}/lines?q=${encodeURIComponent(row.code)}`}
              className="min-w-0 break-words hover:underline"
            >
              {row.code ? row.name : t('retail')}
            </Link>
            <span className="hidden xl:block">
              <SizeBar size={row.size} />
            </span>
            <span className="numeric text-right">
              <Difference value={row.difference} />{' '}
              <span className="text-small text-quiet">
                <DifferencePercent value={row.differencePercent} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
