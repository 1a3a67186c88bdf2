import { formatFigure } from '../../format/figure.ts'
import { useText } from '../../i18n/use-text.ts'
import { Icon } from '../../icon.tsx'
import type { Margin } from './margin.ts'

/** The margin with a mark and a word where the price is below floor or cost: the colour never says it alone. */
export function MarginText({ margin, locale }: { margin: Margin; locale: string }) {
  const t = useText('priceSheet')
  const { percent, level } = margin
  const words = { fine: null, 'below floor': t('belowFloor'), 'below cost': t('belowCost') }
  const word = words[level]
  const tones = { fine: '', 'below floor': 'text-amber', 'below cost': 'text-red' }
  return (
    <span className={`sheet-percent ${tones[level]}`} title={word ?? undefined}>
      {word !== null && <Icon name={level === 'below cost' ? 'alert' : 'sortDescending'} />}
      {percent === null ? '–' : shownPercent(percent, locale)}
      {word !== null && <span className="sr-only">{word}</span>}
    </span>
  )
}

/** Always with one place, so that the points stand below each other. */
function shownPercent(percent: string, locale: string): string {
  const figure = formatFigure(locale, percent, 1, 1).replace('-', '−')
  return locale.startsWith('ro') ? `${figure} %` : `${figure}%`
}
