import { prisma } from '#app/db/client.server.ts'
import { fromInstant } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { SellerSettings } from './seller-form.ts'

type Channel = { loginWall?: boolean; hidePrices?: boolean }
type Channels = {
  retail?: Channel
  wholesale?: Channel
  freight?: Record<string, { amount: string; freeFrom: string }>
}

/** The one seller; without one the installation is not set up yet. */
export async function findSellerSettings(): Promise<SellerSettings | null> {
  const seller = await prisma.seller.findUnique({ where: { id: 1 } })
  if (!seller) return null
  const { name, legalName, vatNumber, registrationNumber, line1, city, postalCode } = seller
  const { countryCode, email, phone, iban, bic, bankName, priceStrategy, currency } = seller
  const channels = seller.channels as Channels
  const freight = channels.freight?.[currency]
  return {
    ...{ name, legalName, vatNumber, registrationNumber, line1, city, postalCode },
    ...{ countryCode, email, phone, iban, bic, bankName, priceStrategy, currency },
    retailLoginWall: channels.retail?.loginWall ?? false,
    retailHidePrices: channels.retail?.hidePrices ?? false,
    freightAmount: freight?.amount ?? '0',
    freightFreeFrom: freight?.freeFrom ?? '0',
  }
}

/** Keeps what the form does not show: other currencies' freight, the wholesale channel. */
export async function saveSellerSettings(
  tx: Transaction,
  settings: SellerSettings,
  at: string,
): Promise<void> {
  const { retailLoginWall, retailHidePrices, freightAmount, freightFreeFrom, ...plain } = settings
  const stored = await tx.seller.findUniqueOrThrow({ where: { id: 1 } })
  const channels = stored.channels as Channels
  await tx.seller.update({
    where: { id: 1 },
    data: {
      ...plain,
      updatedAt: fromInstant(at),
      channels: {
        ...channels,
        retail: { ...channels.retail, loginWall: retailLoginWall, hidePrices: retailHidePrices },
        freight: {
          ...channels.freight,
          [settings.currency]: { amount: freightAmount, freeFrom: freightFreeFrom },
        },
      },
    },
  })
}

/** The seller's currency is part of history as soon as anything was sold. */
export async function isCurrencyFixed(tx: Transaction, currency: string): Promise<boolean> {
  const { currency: stored } = await tx.seller.findUniqueOrThrow({ where: { id: 1 } })
  return stored !== currency && (await tx.order.count({ where: { origin: 'portal' }, take: 1 })) > 0
}
