import { useText } from '../i18n/use-text.ts'
import { Tabs } from '../tabs.tsx'

/** Agreements, and what they use. */
export function SectionTabs() {
  const t = useText('agreements')
  const assortments = useText('assortments')
  return (
    <Tabs
      label={t('sections')}
      tabs={[
        { label: t('title'), href: '/desk/agreements' },
        { label: assortments('title'), href: '/desk/catalogs' },
        { label: assortments('segments.title'), href: '/desk/segments' },
        { label: assortments('mix.title'), href: '/desk/mix-groups' },
      ]}
    />
  )
}
