import { Link } from '@remix-run/react'
import { useText } from '../i18n/use-text.ts'
import { Icon } from '../icon.tsx'
import { Menu } from '../menu.tsx'
import type { TableColumn } from './table-column.ts'
import { type TableState, tableHref } from './table-state.ts'

/** Which columns show and how tight the rows are: links, since the view is its address. */
export function ViewMenu<Row>(props: { state: TableState; columns: readonly TableColumn<Row>[] }) {
  const { state, columns } = props
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
          preventScrollReset
        >
          <Icon name="list" />
          {t(state.compact ? 'comfortable' : 'compact')}
        </Link>
      </div>
      <div className="menu-section">
        <p className="menu-heading">{t('columns')}</p>
        {columns
          .filter(({ primary }) => !primary)
          .map(({ key, header }) => (
            <ColumnLink key={key} state={state} column={key} header={header} />
          ))}
      </div>
    </Menu>
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
      preventScrollReset
      replace
    >
      <Icon name="check" className={shown ? '' : 'invisible'} />
      {header}
    </Link>
  )
}
