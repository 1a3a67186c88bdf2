import type {
  CountsView,
  FiguresView,
  MarginView,
} from '#app/domain/reports/what-if/what-if-view.ts'
import { Figures } from '../../figures.tsx'
import { formatMoney } from '../../format/format-money.ts'
import { formatPercent, formatQuantity } from '../../format/format-number.ts'
import { Money } from '../../format/money.tsx'
import { useFormattingLocale } from '../../i18n/i18n-context.tsx'
import { type Text, useText } from '../../i18n/use-text.ts'
import { Difference, DifferencePercent } from './difference.tsx'

type Props = { base: string; figures: FiguresView; counts: CountsView }

/** The result in one line: what changes hands, the margin, who pays more or less, and what to look at. */
export function ResultFigures({ base, figures, counts }: Props) {
  const t = useText('whatIf')
  const locale = useFormattingLocale()
  const { companiesDearer, companiesCheaper, companies } = counts
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
          value: companiesDearer,
          detail: t('lessOf', { less: companiesCheaper, all: companies }),
          href: `${base}/companies`,
        },
        { label: t('below'), href: `${base}/warnings`, ...belowFigure(t, locale, counts) },
      ]}
    />
  )
}

function belowFigure(t: Text<'whatIf'>, locale: string, counts: CountsView) {
  const { belowFloor, newlyBelow, belowCost } = counts
  const count = Math.max(belowFloor, belowCost)
  const shown = formatQuantity(locale, String(count))
  return {
    value: count > 0 ? <span className="text-red">{shown}</span> : shown,
    detail: t('newlyBelow', { shown: formatQuantity(locale, String(newlyBelow)) }),
  }
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
