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
        <>
          {words('from')} <Day value={firstDay} />{' '}
        </>
      )}
      {lastDay && (
        <>
          {words('until')} <Day value={lastDay} />
        </>
      )}
    </>
  )
}
