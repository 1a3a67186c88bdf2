import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { PriceListHead, RelatedList } from '#app/domain/prices/price-list-view.ts'
import { audienceNames } from '../agreements/audience-names.ts'
import { Status } from '../badge.tsx'
import { useI18n } from '../i18n/i18n-context.tsx'
import { useText } from '../i18n/use-text.ts'
import { LinkButton } from '../link-button.tsx'
import { Menu } from '../menu.tsx'
import { PageHeader } from '../page-header.tsx'
import { PriceListTabs } from './price-list-tabs.tsx'

type FrameProps = {
  head: PriceListHead
  canEdit: boolean
  /** The page is the next step itself. */
  isStep?: boolean
  children: ReactNode
}

/** What every page of a price list stands under: its name and state, what can be done to it, and its parts. */
export function PriceListFrame({ head, canEdit, isStep = false, children }: FrameProps) {
  const t = useText('priceLists')
  const i18n = useI18n()
  const { code, name, state, audiences, currency, taxMode } = head
  const details = [
    code,
    `${currency} ${t(taxMode)}`,
    audienceNames(i18n, audiences) || t('noAudience'),
  ]
  return (
    <>
      <PageHeader
        title={name}
        state={<Status kind="priceList" state={state} />}
        detail={details.join(' · ')}
        crumbs={[{ label: t('title'), href: '/desk/price-lists' }]}
        action={canEdit && !isStep && <NextStep head={head} />}
        more={canEdit && <Steps head={head} />}
      />
      <Replacing head={head} />
      <PriceListTabs code={code} canEdit={canEdit} />
      {children}
    </>
  )
}

const pathOf = (code: string) => `/desk/price-lists/${encodeURIComponent(code)}`

function NextStep({ head: { code, state } }: { head: PriceListHead }) {
  const t = useText('priceLists')
  const path = pathOf(code)
  if (state === 'draft' || state === 'scheduled') {
    return (
      <LinkButton to={`${path}/publish`} kind="primary">
        {t(state === 'draft' ? 'publish' : 'reschedule')}
      </LinkButton>
    )
  }
  return <LinkButton to={`${path}/copy?replaces=on`}>{t('draftOfThis')}</LinkButton>
}

function Steps({ head: { code, state } }: { head: PriceListHead }) {
  const t = useText('priceLists')
  const path = pathOf(code)
  return (
    <Menu trigger={t('more')}>
      <a href={`${path}/copy`} className="menu-item">
        {t('copy')}
      </a>
      <Form method="post" action={path}>
        {state !== 'draft' && (
          <button type="submit" className="menu-item" name="intent" value="draft">
            {t('toDraft')}
          </button>
        )}
        {state !== 'archived' && (
          <button type="submit" className="menu-item" name="intent" value="archive">
            {t('archive')}
          </button>
        )}
      </Form>
    </Menu>
  )
}

/** Which list takes whose place. */
function Replacing({ head: { replaces, replacedBy } }: { head: PriceListHead }) {
  const t = useText('priceLists')
  if (!replaces && replacedBy.length === 0) return null
  return (
    <p className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 text-muted">
      {replaces && <Related word={t('replaces')} list={replaces} />}
      {replacedBy.map((list) => (
        <Related key={list.code} word={t('replacedBy')} list={list} />
      ))}
    </p>
  )
}

function Related({ word, list }: { word: string; list: RelatedList }) {
  return (
    <span className="inline-flex items-center gap-2">
      {word}{' '}
      <a className="text-link" href={pathOf(list.code)}>
        {list.name}
      </a>
      <Status kind="priceList" state={list.state} />
    </span>
  )
}
