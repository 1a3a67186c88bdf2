import { prisma } from '#app/db/client.server.ts'

/** The token in the last letter that was put into the outbox for this address. */
export async function tokenMailedTo(address: string): Promise<string> {
  const mail = await prisma.mailMessage.findFirst({
    where: { toAddress: address, text: { contains: 'http' } },
    orderBy: { id: 'desc' },
  })
  const token = /\/(?:invitation|reset)\/([\w-]{43})/.exec(mail?.text ?? '')?.[1]
  if (!token) throw new Error(`No link was mailed to ${address}`)
  return token
}
