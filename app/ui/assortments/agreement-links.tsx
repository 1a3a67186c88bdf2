import { Link } from '@remix-run/react'
import type { AgreementRow } from '#app/domain/prices/agreement-view.ts'
import { audienceName } from '../agreements/audience-names.ts'
import { Status } from '../badge.tsx'
import { useI18n } from '../i18n/i18n-context.tsx'

/** Agreements by name, whom they are with and whether they are in force. */
export function AgreementLinks({ agreements }: { agreements: readonly AgreementRow[] }) {
  const i18n = useI18n()
  return (
    <ul className="panel divide-y divide-line">
      {agreements.map((agreement) => (
        <li key={agreement.code} className="flex items-center justify-between gap-3 px-4 py-2">
          <span>
            <Link
              to={`/desk/agreements/${encodeURIComponent(agreement.code)}`}
              className="text-link"
            >
              {agreement.name}
            </Link>
            <span className="block text-small text-quiet">{audienceName(i18n, agreement)}</span>
          </span>
          <Status kind="agreement" state={agreement.state} />
        </li>
      ))}
    </ul>
  )
}
