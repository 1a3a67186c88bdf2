import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { transaction } from '#app/db/transaction.server.ts'
import { provide } from '#app/env.server.ts'
import { deliverMail } from '#app/jobs/deliver-mail.server.ts'
import { enqueueMail } from '#app/jobs/mail-outbox.server.ts'
import { type Deliver, drainOutbox } from '#app/jobs/outbox.server.ts'

beforeEach(async () => {
  await prisma.mailMessage.deleteMany()
  await prisma.outboxMessage.deleteMany()
})

afterEach(() => provide({ SMTP_URL: '' }))

const mail = (subject: string) => ({
  to: 'ana@example.com',
  topic: 'test',
  subject,
  text: 'Bună, ț și ș.',
  locale: 'ro',
})

const enqueue = (subject: string) => transaction((tx) => enqueueMail(tx, mail(subject)))

const makeDue = () => prisma.outboxMessage.updateMany({ data: { nextAttemptAt: new Date(0) } })

test('a mail of a transaction that failed never leaves', async () => {
  const failing = transaction(async (tx) => {
    await enqueueMail(tx, mail('never'))
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await drainOutbox({ mail: deliverMail })).toBe(0)
})

test('two workers at once send each message once', async () => {
  for (let count = 0; count < 30; count += 1) await enqueue(`mail ${count}`)
  const sent: bigint[] = []
  const deliver: Deliver = async ({ id }) => {
    sent.push(id)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await Promise.all([drainOutbox({ mail: deliver }), drainOutbox({ mail: deliver })])
  expect(sent).toHaveLength(30)
  expect(new Set(sent).size).toBe(30)
})

test('a worker that dies after sending leads to a second copy with the same id, not to a lost mail', async () => {
  await enqueue('twice')
  const ids: string[] = []
  const deliver: Deliver = async ({ messageId }) => void ids.push(messageId)
  await drainOutbox({ mail: deliver })
  await prisma.outboxMessage.updateMany({ data: { status: 'pending' } })
  await makeDue()
  await drainOutbox({ mail: deliver })
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

test('a failure is tried again later, and put aside after the tenth', async () => {
  await enqueue('refused')
  const refuse: Deliver = async () => {
    throw new Error('450 later')
  }
  await drainOutbox({ mail: refuse })
  expect(await drainOutbox({ mail: refuse })).toBe(0)
  const waiting = await prisma.outboxMessage.findFirstOrThrow()
  expect(waiting).toMatchObject({ status: 'pending', attempts: 1, lastError: '450 later' })
  for (let attempt = 2; attempt <= 10; attempt += 1) {
    await makeDue()
    await drainOutbox({ mail: refuse })
  }
  expect(await prisma.outboxMessage.findFirst()).toMatchObject({ status: 'dead', attempts: 10 })
})

test('without SMTP a mail has arrived in the mailbox', async () => {
  await enqueue('kept')
  await drainOutbox({ mail: deliverMail })
  expect(await prisma.outboxMessage.findFirst()).toMatchObject({ status: 'delivered' })
  expect(await prisma.mailMessage.findFirst()).toMatchObject({ subject: 'kept' })
})

test('with SMTP it is sent, its id as Message-ID', async () => {
  const received: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (chunk) => {
        text += chunk
      })
      stream.on('end', () => {
        received.push(text)
        done()
      })
    },
  })
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  provide({ SMTP_URL: `smtp://127.0.0.1:${port}` })
  await enqueue('sent')
  expect(await drainOutbox({ mail: deliverMail })).toBe(1)
  const { messageId } = await prisma.outboxMessage.findFirstOrThrow()
  expect(received).toHaveLength(1)
  expect(received[0]).toContain(`Message-ID: <${messageId}@`)
  expect(received[0]).toContain('To: ana@example.com')
  await new Promise<void>((resolve) => server.close(() => resolve()))
})
