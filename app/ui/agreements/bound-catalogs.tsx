import { Link } from '@remix-run/react'
import type { BoundCatalog, Choice } from '#app/domain/prices/agreement-view.ts'
import type { FormAnswer } from '../form/form-errors.ts'
import { useText } from '../i18n/use-text.ts'
import { AttachForm } from './attach-form.tsx'
import { DetachButton } from './detach-button.tsx'

type BoundCatalogsProps = {
  catalogs: readonly BoundCatalog[]
  attachable: readonly Choice[] | null
  answer: FormAnswer | undefined
}

/** What the audience sees and orders. */
export function BoundCatalogs({ catalogs, attachable, answer }: BoundCatalogsProps) {
  const t = useText('agreements')
  return (
    <section className="grid gap-3">
      <header>
        <h2>{t('catalogs')}</h2>
        <p className="text-muted">{t('catalogsHelp')}</p>
      </header>
      {catalogs.length === 0 ? (
        <p className="text-quiet">{t('noCatalogs')}</p>
      ) : (
        <ul className="panel divide-y divide-line">
          {catalogs.map(({ code, name, active, rules }) => (
            <li key={code} className="flex items-center justify-between gap-3 px-4 py-2">
              <span>
                <Link to={`/desk/catalogs/${encodeURIComponent(code)}`} className="text-link">
                  {name}
                </Link>
                <span className="block text-small text-quiet">
                  {[code, t('rulesOf', { count: rules }), active ? '' : t('catalogOff')]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              {attachable && (
                <DetachButton intent="detachCatalog" fields={{ catalog: code }} name={name} />
              )}
            </li>
          ))}
        </ul>
      )}
      {attachable && attachable.length > 0 && (
        <AttachForm
          intent="attachCatalog"
          name="catalog"
          label={t('attachCatalog')}
          none=""
          options={attachable}
          answer={answer}
        />
      )}
    </section>
  )
}
