import { Link } from '@remix-run/react'
import { useText } from '../i18n/use-text.ts'
import { Icon } from '../icon.tsx'
import { Menu } from '../menu.tsx'
import { holdsButtons } from './heading.tsx'
import type { TableColumn } from './table-column.ts'
import { sortedBy, type TableState, tableHref } from './table-state.ts'

type ViewMenuProps<Row> = { state: TableState; columns: readonly TableColumn<Row>[] }

/** Which columns show and how tight the rows are: links, since the view is its address. */
export function ViewMenu<Row>({ state, columns }: ViewMenuProps<Row>) {
  const t = useText('table')
  return (
    <Menu
      triggerClass="button button-quiet button-small"
      trigger={
        <>
          <Icon name="columns" />
          <span>{t('view')}</span>
        </>
      }
    >
      <div className="menu-section">
        <Link
          to={tableHref(state, { compact: !state.compact })}
          className="menu-item"
          data-stays
          preventScrollReset
          replace
        >
          <Icon name="list" />
          {t(state.compact ? 'comfortable' : 'compact')}
        </Link>
      </div>
      <SortSection state={state} columns={columns} />
      <div className="menu-section">
        <p className="menu-heading">{t('columns')}</p>
        {columns
          .filter(({ primary, card }) => !primary && !holdsButtons(card))
          .map(({ key, header }) => (
            <ColumnLink key={key} state={state} column={key} header={header} />
          ))}
      </div>
    </Menu>
  )
}

/** On a phone, where rows are cards without headings; asked again, the other way round. */
function SortSection<Row>({ state, columns }: ViewMenuProps<Row>) {
  const t = useText('table')
  const offered = columns.filter(({ sortable }) => sortable)
  if (offered.length === 0) return null
  return (
    <div className="menu-section md:hidden">
      <p className="menu-heading">{t('sortBy')}</p>
      {offered.map(({ key, header }) => {
        const sorted = state.sort === key
        return (
          <Link
            key={key}
            to={tableHref(state, sortedBy(state, key))}
            className="menu-item"
            aria-current={sorted}
            data-stays
            preventScrollReset
          >
            <Icon
              name={state.descending ? 'sortDescending' : 'sortAscending'}
              className={sorted ? '' : 'invisible'}
            />
            {header}
          </Link>
        )
      })}
    </div>
  )
}

function ColumnLink(props: { state: TableState; column: string; header: string }) {
  const { state, column, header } = props
  const shown = !state.hidden.includes(column)
  const hidden = shown
    ? [...state.hidden, column]
    : state.hidden.filter((other) => other !== column)
  return (
    <Link
      to={tableHref(state, { hidden })}
      className="menu-item"
      aria-current={shown}
      data-stays
      preventScrollReset
      replace
    >
      <Icon name="check" className={shown ? '' : 'invisible'} />
      {header}
    </Link>
  )
}
