import type {
  PrintedAddress,
  PrintedBuyer,
  PrintedSeller,
} from '#app/domain/billing/invoice-content.ts'
import type { DocumentView } from './document-view.ts'
import type { PaperText } from './paper-text.ts'

type Parties = Pick<DocumentView, 'seller' | 'parties' | 'footer' | 'pageOf' | 'language'>

/** Seller, buyer, and where the goods go if that is somewhere else; the same on every paper. */
export function paperParties(
  seller: PrintedSeller,
  buyer: PrintedBuyer,
  shipTo: PrintedAddress | null,
  { t, locale }: PaperText,
): Parties {
  const numbers = (party: { vatNumber: string | null; registrationNumber: string | null }) => [
    ...(party.vatNumber ? [t('vatNumber', { number: party.vatNumber })] : []),
    ...(party.registrationNumber
      ? [t('registrationNumber', { number: party.registrationNumber })]
      : []),
  ]
  const printed = (address: PrintedAddress | null) => addressLines(address, locale)
  const billing = buyer.address ?? shipTo
  const elsewhere = shipTo && printed(shipTo).join() !== printed(billing).join()
  return {
    language: locale,
    seller: {
      name: seller.name,
      lines: [
        ...(seller.legalName === seller.name ? [] : [seller.legalName]),
        ...printed(seller.address),
        ...numbers(seller),
        seller.email,
        ...(seller.phone ? [seller.phone] : []),
      ],
    },
    parties: [
      {
        title: t('billTo'),
        name: buyer.name,
        lines: [...printed(billing), ...numbers(buyer)],
      },
      ...(elsewhere ? [{ title: t('shipTo'), name: shipTo.name, lines: printed(shipTo) }] : []),
    ],
    footer: [
      [seller.legalName, ...numbers(seller)].join(' · '),
      [seller.iban && `IBAN ${groupedIban(seller.iban)}`, seller.bankName, seller.email]
        .filter(Boolean)
        .join(' · '),
    ],
    pageOf: t('page', { page: '{{page}}', pages: '{{pages}}' }),
  }
}

function addressLines(address: PrintedAddress | null, locale: string): string[] {
  if (address === null) return []
  const { line1, line2, postalCode, city, region, countryCode } = address
  const place = [postalCode, city].filter(Boolean).join(' ')
  return [
    line1,
    line2,
    [place, region].filter(Boolean).join(', '),
    countryName(countryCode, locale),
  ].filter((line): line is string => Boolean(line))
}

/** In groups of four, as people read it. */
export function groupedIban(iban: string): string {
  return (
    iban
      .replace(/\s/g, '')
      .match(/.{1,4}/g)
      ?.join(' ') ?? iban
  )
}

function countryName(code: string, locale: string): string {
  return /^[A-Z]{2}$/.test(code)
    ? (new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code)
    : code
}
