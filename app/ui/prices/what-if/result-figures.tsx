import type { ReactNode } from 'react'
import type {
  CountsView,
  FiguresView,
  MarginView,
} from '#app/domain/reports/what-if/what-if-view.ts'
import { Figures } from '../../figures.tsx'
import { formatMoney } from '../../format/format-money.ts'
import { formatPercent } from '../../format/format-number.ts'
import { Money } from '../../format/money.tsx'
import { useFormattingLocale } from '../../i18n/i18n-context.tsx'
import { useText } from '../../i18n/use-text.ts'
import { Difference, DifferencePercent } from './difference.tsx'

type Props = { base: string; figures: FiguresView; counts: CountsView }

/** The result in one line: what changes hands, the margin, who pays more or less, and what to look at. */
export function ResultFigures({ base, figures, counts }: Props) {
  const t = useText('whatIf')
  const locale = useFormattingLocale()
  const ofBuyers = t('ofCompanies', { count: counts.companies })
  return (
    <Figures
      figures={[
        {
          label: t('after'),
          value: <Money value={figures.after} />,
          detail: t('beforeWas', { amount: formatMoney(locale, figures.before) }),
        },
        {
          label: t('difference'),
          value: <Difference value={figures.difference} />,
          detail: <DifferencePercent value={figures.differencePercent} />,
        },
        {
          label: t('margin'),
          value: <Margin margin={figures.marginAfter} />,
          detail: <MarginWas margin={figures.marginBefore} />,
        },
        {
          label: t('paysMore'),
          value: counts.companiesDearer,
          detail: ofBuyers,
          href: `${base}/companies?effect=dearer`,
        },
        {
          label: t('paysLess'),
          value: counts.companiesCheaper,
          detail: ofBuyers,
          href: `${base}/companies?effect=cheaper`,
        },
        belowFigure(t, base, counts),
      ]}
    />
  )
}

function belowFigure(t: ReturnType<typeof useText<'whatIf'>>, base: string, counts: CountsView) {
  const { belowFloor, newlyBelow, belowCost } = counts
  const count = Math.max(belowFloor, belowCost)
  const value: ReactNode = count > 0 ? <span className="text-red">{count}</span> : 0
  const detail = t('newlyBelow', { count: newlyBelow })
  return { label: t('below'), value, detail, href: `${base}/warnings` }
}

function Margin({ margin }: { margin: MarginView | null }) {
  const locale = useFormattingLocale()
  return <>{margin?.percent ? formatPercent(locale, margin.percent) : '–'}</>
}

function MarginWas({ margin }: { margin: MarginView | null }) {
  const t = useText('whatIf')
  const locale = useFormattingLocale()
  if (!margin?.percent) return null
  return <>{t('marginWas', { percent: formatPercent(locale, margin.percent) })}</>
}
