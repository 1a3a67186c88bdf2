import { Day } from '../format/day.tsx'
import { useText } from '../i18n/use-text.ts'

/** From the first to the last day, both inclusive; without either it is always open. */
export function PriceWindow({
  firstDay,
  lastDay,
}: {
  firstDay: string | null
  lastDay: string | null
}) {
  const t = useText('priceLists')
  const words = useText('words')
  if (!firstDay && !lastDay) return <>{t('always')}</>
  return (
    <>
      {firstDay && (
        <span className="whitespace-nowrap">
          {words('from')} <Day value={firstDay} />
        </span>
      )}{' '}
      {lastDay && (
        <span className="whitespace-nowrap">
          {words('until')} <Day value={lastDay} />
        </span>
      )}
    </>
  )
}
