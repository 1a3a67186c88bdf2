import { useText } from '../i18n/use-text.ts'
import { Tabs } from '../tabs.tsx'

/** A tab of a price list: its last step of the address, and its word in `priceLists:tabs`. Each is a route of its own. */
type PriceListTab = {
  key: 'prices' | 'edit' | 'settings' | 'whatIf' | 'files' | 'history'
  path: string
  edits?: boolean
}

const tabs: readonly PriceListTab[] = [
  { key: 'prices', path: '' },
  { key: 'edit', path: 'edit', edits: true },
  { key: 'settings', path: 'settings' },
  { key: 'whatIf', path: 'what-if' },
  { key: 'files', path: 'files' },
  { key: 'history', path: 'history' },
]

/** The parts of a price list; those that change it are there for who may. */
export function PriceListTabs({ code, canEdit }: { code: string; canEdit: boolean }) {
  const t = useText('priceLists')
  const base = `/desk/price-lists/${encodeURIComponent(code)}`
  return (
    <Tabs
      label={t('tabs.label')}
      tabs={tabs
        .filter(({ edits }) => canEdit || !edits)
        .map(({ key, path }) => ({
          label: t(`tabs.${key}`),
          href: path ? `${base}/${path}` : base,
        }))}
    />
  )
}
